/** The command line as a client types it, rightly and wrongly: exit codes, what goes to which stream, and a cure in every message. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli.js';
import type { Audit } from '../../src/model/audit.js';
import { run, type Ran } from './cli.js';
import { writeRecordings } from './recording.js';
import { removeFolder } from '../remove-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'linchpin-commands-'));
const away = 'postgres://u:hunter2@127.0.0.1:9/x';
/** The command line within this process: what it prints, and the code it would end with. */
async function cli(...args: string[]): Promise<Ran> {
  const out = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      out[stream] += String(text);
      return true;
    }),
  );
  const before = process.exitCode;
  try {
    process.exitCode = undefined;
    const code = await main(args);
    return { code, ...out };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const HEAD = 'client: { name: Northwind }\nsite: HQ\n';

const home = process.cwd();
beforeAll(() => {
  writeRecordings(join(folder, 'office'));
  process.chdir(folder);
  vi.stubEnv('DATABASE_URL', '');
});
afterAll(async () => {
  process.chdir(home);
  await removeFolder(folder);
});

describe('wrong usage', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['swep'], /unknown command 'swep'[\s\S]*Did you mean sweep\?/],
    ['an unknown option', ['sweep', '--fast'], /unknown option '--fast'/],
    ['a missing argument', ['explain'], /missing required argument/],
    ['a map under a name that no format bears', ['map', 'l2', '-o', 'm.png'], /m\.png: name it \.drawio.*--format/],
    ['a report under a name that no format bears', ['report', '-o', 'r.docx'], /r\.docx: name it \.csv.*--format/],
    ['an acceptance without a reason', ['accept', 'f1', '--owner', 'board', '--until', '2027-01-01'], /required option '--reason/],
    ['a decision that is none', ['declare', 'decision', 'edge', 'perhaps', '--owner', 'board', '--by', '2099-01-01'], /say yes, no, later/],
    ['a decision for a day that has passed', ['declare', 'decision', 'edge', 'yes', '--owner', 'board', '--by', '2001-01-01'], /--by 2001-01-01: that day has passed/],
    ['a day that is none', ['accept', 'f1', '--owner', 'board', '--until', '2027-02-30', '--reason', 'x'], /--until 2027-02-30: write a date/],
    ['an unknown scope', ['token', 'create', '--name', 'x', '--scope', 'everything'], /scope “everything” is unknown; there are .*report:read/],
    ['an unknown outcome', ['sweep', '--fail-on', 'BAD'], /ACT_NOW, PLAN, VERIFY/],
    ['a folder that is none', ['import', 'nowhere'], /nowhere is not a folder; name the folder/],
    ['a sweep without a site file', ['sweep'], /there is no site file .*linchpin init/],
    ['a site file that is named and not there', ['show', 'devices', '--config', 'other.yaml'], /other\.yaml:1:1: there is no such file; write one with `linchpin init/],
  ])('%s ends with 2', async (_what, args, says) => {
    const { code, stdout, stderr } = await cli(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });
});

describe('a wrong site file', () => {
  it.each<[string, string, RegExp]>([
    ['an unknown key', `${HEAD}scop: {}\n`, /bad\.yaml:3:1: unknown key scop; did you mean scope\?/],
    ['a clear secret', `${HEAD}scope: { allow: [192.0.2.0/24] }\ncredentials:\n  - { name: ro, type: snmp-v2c, community: hunter2, for: [192.0.2.0/24] }\n`, /bad\.yaml:5:44: .* in clear; store it with `linchpin secret set ro`/],
    ['a scope without an engagement', `${HEAD}scope: { allow: [192.0.2.0/24] }\n`, /bad\.yaml:3:1: a scope without an engagement; write engagement:/],
    ['an engagement without a scope', `${HEAD}engagement: { authorised_by: x, on: 2020-01-01, until: 2099-01-01 }\n`, /bad\.yaml:\d+:1: there is no scope; write scope:/],
    ['deny that covers all of allow', `${HEAD}scope: { allow: [192.0.2.0/24], deny: [192.0.0.0/16] }\n`, /bad\.yaml:3:33: scope\.deny covers all/],
    ['a bad network', `${HEAD}scope: { allow: [192.0.2.0/99] }\n`, /bad\.yaml:3:18: .*write it as CIDR/],
    ['an octal-looking address', `${HEAD}scope: { allow: [010.0.0.1] }\n`, /bad\.yaml:3:18: .*leading zero.*write 10\.0\.0\.1/],
    ['a tab', 'client:\n\tname: x\n', /bad\.yaml:2:1: a tab/],
  ])('with %s ends with 2, before anything is sent or made', async (_what, text, says) => {
    file('bad.yaml', text);
    for (const args of [['sweep'], ['sweep', '--dry-run']]) {
      const { code, stdout, stderr } = await cli(...args, '--config', 'bad.yaml');
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(says);
      expect(stderr).not.toContain('hunter2');
    }
  });

  it('says 5 for an engagement that is over or has not begun, or a closed window', async () => {
    const scope = 'scope: { allow: [192.0.2.0/24] }\n';
    const day = new Date(Date.now() + 2 * 86_400_000).toLocaleDateString('en-US', { weekday: 'short' });
    for (const [text, says] of [
      [`${scope}engagement: { authorised_by: x, on: 2020-01-01, until: 2020-12-31 }\n`, /ended on 2020-12-31; nothing was sent/],
      [`${scope}engagement: { authorised_by: x, on: 2098-01-01, until: 2099-12-31 }\n`, /begins on 2098-01-01; nothing was sent/],
      [`scope: { allow: [192.0.2.0/24], windows: ["${day} 00:00-00:01"] }\nengagement: { authorised_by: x, on: 2020-01-01, until: 2099-12-31 }\n`, /outside the agreed windows; nothing was sent/],
    ] as const) {
      const { code, stdout, stderr } = await cli('sweep', '--config', file('closed.yaml', HEAD + text));
      expect([code, stdout]).toEqual([5, '']);
      expect(stderr).toMatch(says);
    }
  });
});

describe('init and doctor', () => {
  it('write a file that is valid and private, and nothing over another one', async () => {
    const first = await cli('init', '--config', 'made/linchpin.yaml', '--client', 'Elm Street', '--allow', '10.20.0.0/24,10.30.0.0/24', '--authorised-by', 'board');
    expect([first.code, first.stdout]).toEqual([0, 'made/linchpin.yaml\n']);
    expect(statSync(join(folder, 'made/linchpin.yaml')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'made/linchpin.yaml'), 'utf8')).toMatch(/^# yaml-language-server: \$schema=.*site\.schema\.json\n/);
    const second = await cli('init', '--config', 'made/linchpin.yaml');
    expect([second.code, second.stderr]).toEqual([2, expect.stringMatching(/is there already; .*--force/)]);
  });
  it('refuse answers that are wrong', async () => {
    const { code, stderr } = await cli('init', '--config', 'made/wrong.yaml', '--allow', '010.0.0.0/8');
    expect([code, existsSync(join(folder, 'made/wrong.yaml'))]).toEqual([2, false]);
    expect(stderr).toMatch(/leading zero/);
  });
  it('ask for a wrong answer again, and for an end before the begin, too', async () => {
    const lines = ['Elm Street', 'HQ', 'all', '10.20.0.0/24', 'board', '2026-03-02', '2026-03-01', '2026-09-01'];
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const keyboard = vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as never);
    let typed = 0;
    const asked = () => vi.mocked(process.stderr.write).mock.calls.filter(([text]) => String(text).endsWith(': ')).length;
    // A line is typed when its question has been put, as people do.
    const typing = setInterval(() => typed < asked() && stdin.write(`${lines[typed++] ?? ''}\n`), 5);
    try {
      const { code, stderr } = await cli('init', '--config', 'made/asked.yaml');
      expect([code, typed]).toEqual([0, lines.length]);
      expect(stderr).toMatch(/“all” is no network/);
      expect(stderr).toMatch(/would end \(2026-03-01\) before it begins \(2026-03-02\)/);
      expect(readFileSync(join(folder, 'made/asked.yaml'), 'utf8')).toContain('until: 2026-09-01');
    } finally {
      clearInterval(typing);
      keyboard.mockRestore();
    }
  });
  it('tell what is lacking, one line each with its cure, and end with 4', async () => {
    file('lacking.yaml', `${HEAD}scope: { allow: [192.0.2.0/24] }\ncredentials: [ { name: a, type: snmp-v1, community: "\${secret:nobody_stored}", for: [192.0.2.0/24] } ]\ndocuments: [ { csv: gone.csv } ]\n`);
    const { code, stdout, stderr } = await cli('doctor', '--config', 'lacking.yaml');
    expect(code).toBe(4);
    expect(stdout).toMatch(/^LACKING +engagement +lacking\.yaml:3:1: a scope without an engagement → write engagement:/m);
    expect(stdout).toMatch(/^LACKING +secrets +.*nobody_stored.* → linchpin secret set nobody_stored$/m);
    expect(stdout).toMatch(/^LACKING +documents +.*gone\.csv/m);
    expect(stdout).toMatch(/^ok +node +\d/m);
    expect(stderr).toMatch(/3 of \d+ are lacking/);
    const json = JSON.parse((await cli('doctor', '--config', 'lacking.yaml', '--json')).stdout) as { ok: boolean; requirements: { state: string; cure: string | null }[] };
    expect(json.ok).toBe(false);
    expect(json.requirements.filter(({ state }) => state === 'lacking').every(({ cure }) => cure !== null && cure !== '')).toBe(true);
  });
  it('name every problem of a wrong site file, and a server that is away', async () => {
    file('bad.yaml', `${HEAD}scop: {}\nhtp: {}\n`);
    vi.stubEnv('DATABASE_URL', away);
    const { code, stdout } = await cli('doctor', '--config', 'bad.yaml');
    vi.stubEnv('DATABASE_URL', '');
    expect(code).toBe(4);
    expect(stdout).toMatch(/^LACKING +site file +bad\.yaml:3:1: unknown key scop → did you mean scope\?\nLACKING +site file +bad\.yaml:4:1: unknown key htp → did you mean http\?$/m);
    expect(stdout).toMatch(/^LACKING +postgres +127\.0\.0\.1:9\/x does not answer .*ECONNREFUSED.* → start the server/m);
    expect(stdout).not.toContain('hunter2');
  });
  it('make nothing', async () => {
    await cli('doctor', '--data', 'untouched');
    expect(existsSync(join(folder, 'untouched'))).toBe(false);
  });
});

describe('from recordings to answers', () => {
  let sweep = '';
  it('imports, and prints the id of the sweep last', async () => {
    file('devices.csv', 'Hostname;IP;Place\nedge;192.0.2.1;\nmiddle;192.0.2.99;\nold-nas;192.0.2.77;cellar\n');
    file('linchpin.yaml', `${HEAD}documents: [ { csv: devices.csv } ]\naccepted: accepted.yaml\n`);
    file('accepted.yaml', '# none yet\n');
    const { code, stdout, stderr } = await cli('import', 'office', '--label', 'first');
    expect([code, stderr]).toEqual([0, expect.stringMatching(/devices/)]);
    sweep = stdout.trim().split('\n').at(-1)!;
    expect(sweep).toMatch(/^\d{8}-/);
  });
  it('compares with the client\'s own list', async () => {
    const audit = JSON.parse((await cli('show', 'audit', '--json')).stdout) as Audit;
    const nameOf = (id: string) => audit.devices.find((device) => device.id === id)?.name;
    expect(audit.sweep).toMatchObject({ id: sweep, label: 'first' });
    expect(audit.documents.matched.map(nameOf).sort()).toEqual(['edge', 'middle']);
    expect(audit.documents.differs).toMatchObject([{ field: 'address', written: '192.0.2.99', source: 'devices.csv line 3' }]);
    expect(audit.documents.unseen).toMatchObject([{ name: 'old-nas', source: 'devices.csv', line: 4, checked: false }]);
    expect(audit.documents.unwritten.map(nameOf).sort()).toEqual(['acc1', 'acc2']);
    expect(audit.devices.find(({ name }) => name === 'middle')!.documented).toBe('differs');
  });
  it('accepts what the file of acceptances names, and withdraws what is gone from it', async () => {
    const statusOf = async (id: string) => (JSON.parse((await cli('show', 'findings', '--json')).stdout) as Audit['findings']).find((finding) => finding.id === id)?.status;
    const [finding] = JSON.parse((await cli('show', 'findings', '--json')).stdout) as Audit['findings'];
    file('accepted.yaml', `- { finding: ${finding!.id}, owner: board, until: 2099-06-30, reason: "replaced in spring" }\n`);
    expect((await cli('import', 'office', '--label', 'second')).code).toBe(0);
    expect(await statusOf(finding!.id)).toBe('accepted');
    file('accepted.yaml', '');
    expect((await cli('import', 'office', '--label', 'third')).code).toBe(0);
    expect(await statusOf(finding!.id)).toBe('open');
    file('accepted.yaml', '- { finding: x }\n');
    expect(await cli('import', 'office')).toMatchObject({ code: 2, stderr: expect.stringMatching(/accepted\.yaml:1:3: \[0\]\.owner is missing/) as string });
    file('accepted.yaml', '');
  });
  it('names the line of a list that cannot be read', async () => {
    file('devices.csv', 'A;B\n1;2\n');
    expect(await cli('import', 'office')).toMatchObject({ code: 2, stderr: expect.stringMatching(/linchpin\.yaml:3:\d+: documents: .*devices\.csv: no column is known .*A, B/) as string });
  });
  it('says what to do where a name means nothing', async () => {
    for (const [args, code, says] of [
      [['show', 'devices', '--sweep', 'nonesuch'], 1, /nonesuch/],
      [['explain', 'nonesuch'], 1, /nonesuch/],
      [['accept', 'nonesuch', '--owner', 'x', '--until', '2099-01-01', '--reason', 'y'], 1, /no finding nonesuch; .*show findings/],
      [['hostkey', 'accept', 'nonesuch'], 1, /no host key of “nonesuch” was seen; name a device/],
      [['token', 'revoke', 'nonesuch'], 1, /no token nonesuch; .*token list/],
      [['show', 'devices', '--config', 'linchpin.yaml', '--data', 'empty'], 1, /sweep/],
      [['show', 'devices', '--config', 'linchpin.yaml', '--data', '/proc/linchpin'], 4, /data folder \/proc\/linchpin is missing: it cannot be made \(ENOENT\); .*--data/],
      [['show', 'devices', '--config', 'linchpin.yaml', '--data', 'linchpin.yaml'], 4, /data folder .*linchpin\.yaml is missing: it cannot be made \(EEXIST\); .*--data/],
    ] as const) {
      const ran = await cli(...args);
      expect([args.join(' '), ran.code, ran.stdout]).toEqual([args.join(' '), code, '']);
      expect(ran.stderr).toMatch(says);
    }
  });
  it('stores secrets from standard input only, and lists their names', async () => {
    expect(await cli('secret', 'set', 'bad name')).toMatchObject({ code: 2, stderr: expect.stringMatching(/letters, digits/) as string });
    expect(await run(folder, ['secret', 'set', 'good'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/no value given/) as string });
    expect(await cli('secret', 'list')).toMatchObject({ code: 0, stdout: '' });
  });
  it('says that Postgres is away, and how it is found', async () => {
    const { code, stderr } = await run(folder, ['show', 'sweeps'], { DATABASE_URL: away });
    expect(code).toBe(4);
    expect(stderr).toMatch(/Postgres/);
    expect(stderr).not.toContain('hunter2');
  });
});

it('says that a site file may not be read', async () => {
  if (process.getuid?.() === 0) return;
  mkdirSync(join(folder, 'closed'), { recursive: true });
  file('closed/linchpin.yaml', HEAD);
  chmodSync(join(folder, 'closed/linchpin.yaml'), 0);
  expect(await cli('show', 'sweeps', '--config', 'closed/linchpin.yaml')).toMatchObject({ code: 2, stderr: expect.stringMatching(/cannot be read \(EACCES\)/) as string });
});
