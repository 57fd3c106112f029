/** Asserts a sweep as a client runs it, over real daemons on loopback: to its end, killed, stopped, refused. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programPath } from '../../src/guard/dependency.js';
import { openHouse, type House } from '../../src/house.js';
import { readObservations } from '../../src/store/observations.js';
import { listSweeps } from '../../src/store/sweeps.js';
import { startSweep, SweepRunning } from '../../src/sweep/sweep.js';
import { hasSnmpd, type Snmpd, startSnmpd } from '../scanners/snmpd.js';
import { hasSshd, type Sshd, startSshd } from '../scanners/sshd.js';
import { removeFolder } from '../remove-folder.js';

const root = join(import.meta.dirname, '../..');
const SWITCH = '127.77.80.1';
const SERVER = '127.77.80.2';
const SILENT_HOST = '127.77.80.3';
const SNMP_PORT = 16_580;
const SSH_PORT = 16_582;
let folder: string;
let snmpd: Snmpd;
let sshd: Sshd;

function siteFile(name: string, change: (lines: string[]) => string[] = (lines) => lines): string {
  const path = join(folder, name);
  const lines = [
    'client: { name: Northwind Clinic }',
    'site: HQ',
    'timezone: UTC',
    'engagement: { authorised_by: "managing director", on: 2020-01-01, until: 2099-12-31 }',
    `scope: { allow: [${SWITCH}/32, ${SERVER}/32, ${SILENT_HOST}/32] }`,
    'limits: { packets_per_second: 2000, per_device_packets_per_second: 500, snmp_timeout_ms: 300 }',
    `snmp: { port: ${SNMP_PORT} }`,
    `ssh: { port: ${SSH_PORT} }`,
    `tcp_ports: [${SSH_PORT}, 16583]`,
    'allow_clear_secrets: true',
    'credentials:',
    '  - { name: wrong, type: snmp-v2c, community: "not-this-one", for: [127.77.80.0/24] }',
    '  - { name: right, type: snmp-v2c, community: "audit-only", for: [127.77.80.0/24] }',
    `  - { name: audit-key, type: ssh-key, user: ${sshd?.user ?? 'root'}, key: "\${file:${join(folder, 'key')}}", for: [${SERVER}/32] }`,
  ];
  writeFileSync(path, change(lines).join('\n') + '\n');
  return path;
}
const without = (start: string) => (lines: string[]) => lines.filter((line) => !line.startsWith(start));
const instead = (start: string, line: string) => (lines: string[]) => lines.map((one) => (one.startsWith(start) ? line : one));

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
function start(config: string, data: string, ...more: string[]): { readonly child: ChildProcess; readonly ran: Promise<Ran> } {
  const child = spawn(process.execPath, ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), join(root, 'src/main.ts'), 'sweep', '--config', config, '--data', data, ...more], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: '' } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return { child, ran: new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr }))) };
}
const run = (config: string, data: string, ...more: string[]): Promise<Ran> => start(config, data, ...more).ran;
const dataFolder = (name: string): string => join(folder, name);
const nmaps = (): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'latin1')];
      } catch {
        return [];
      }
    })
    .filter((line) => line.includes('nmap\0') && line.includes(`${SSH_PORT},16583`));

/** Counts what reaches an address: nothing may, where nothing is permitted. */
async function listening<T>(body: () => Promise<T>): Promise<{ readonly result: T; readonly connections: number }> {
  let connections = 0;
  const server: Server = createServer(() => connections++).listen(16_583, SILENT_HOST);
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    return { result: await body(), connections };
  } finally {
    server.close();
  }
}

describe.runIf(process.env.CI === 'true' || (hasSnmpd() && hasSshd() && programPath('nmap') !== null))('a sweep', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linchpin-sweep-'));
    snmpd = await startSnmpd(SWITCH, SNMP_PORT, ['rocommunity audit-only', 'sysName core1', 'sysLocation room 1', 'sysServices 2']);
    sshd = await startSshd(SERVER, SSH_PORT);
    writeFileSync(join(folder, 'key'), sshd.key, { mode: 0o600 });
  });
  afterAll(async () => {
    await snmpd?.stop();
    await sshd?.stop();
    await pause(2000);
    await removeFolder(folder);
  });

  it('asks real daemons and ends with an audit; a second one tries first what worked', async () => {
    const config = siteFile('whole.yaml');
    const house = await openHouse({ config, configGiven: true, data: dataFolder('whole') });
    const phases = new Set<string>();
    try {
      const running = await startSweep(house, { label: 'first', atClosedWindow: 'refuse', progress: ({ phase }) => phases.add(phase) });
      await expect(startSweep(house, { label: null, atClosedWindow: 'refuse' })).rejects.toThrow(SweepRunning);
      const { state, audit, sweep } = await running.done;
      expect(state).toBe('complete');
      expect(phases.size).toBeGreaterThan(5);
      const outcomes = new Map(audit.coverage.addresses.map((row) => [row.address, row]));
      for (const address of [SWITCH, SERVER, SILENT_HOST]) expect(outcomes.get(address)?.outcome, address).toBe('answered');
      expect(outcomes.get(SWITCH)!.by).toContain('snmp:right');
      expect(outcomes.get(SERVER)!.by).toContain('ssh:audit-key');
      expect(audit.devices.some(({ name, location }) => name === 'core1' && location === 'room 1')).toBe(true);
      const rows = await readObservations(house.database, house.siteId, sweep);
      const put = (target: string, credential: string) => rows.filter((o) => o.target === target && 'credential' in o.ask && o.ask.credential === credential);
      expect(put(SWITCH, 'wrong').map(({ outcome }) => outcome.is)).toEqual(['silent']);
      expect(put(SERVER, 'audit-key').length).toBeGreaterThan(3);
      expect(put(SWITCH, 'audit-key')).toEqual([]);
      expect(rows.every(({ target }) => [SWITCH, SERVER, SILENT_HOST].includes(target))).toBe(true);
      for (const row of audit.ledger) expect(row.requests).toBeLessThanOrEqual(3000);
      expect(JSON.stringify(rows.map(({ outcome }) => (outcome.is === 'answered' ? Buffer.from(outcome.raw).toString('latin1') : outcome)))).not.toContain('PRIVATE KEY');

      const again = await (await startSweep(house, { label: 'second', atClosedWindow: 'refuse' })).done;
      const later = await readObservations(house.database, house.siteId, again.sweep);
      expect(later.filter(({ target, ask }) => target === SWITCH && 'credential' in ask && ask.credential === 'wrong')).toEqual([]);
    } finally {
      await house.close();
    }
  });

  /** A login reads the whole of this machine, which takes its time; once is enough. */
  const quick = without('  - { name: audit-key');

  it('prints its id last, and as JSON', async () => {
    const ran = await run(siteFile('cli.yaml', quick), dataFolder('whole'), '--label', 'third');
    expect([ran.code, ran.stderr.split('\n').filter((line) => line.startsWith('linchpin failed'))]).toEqual([0, []]);
    expect(ran.stdout.trim().split('\n').at(-1)).toMatch(/^\d{8}-\d{6}-[0-9a-f]{6}$/);
    const json = JSON.parse((await run(siteFile('cli.yaml', quick), dataFolder('whole'), '--json')).stdout) as Record<string, unknown>;
    expect(json).toMatchObject({ state: 'complete', devices: expect.any(Number), sweep: expect.any(String) });
  });

  it('sends nothing in a dry run', async () => {
    const { result, connections } = await listening(() => run(siteFile('cli.yaml', quick), dataFolder('whole'), '--dry-run'));
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/3 targets[\s\S]*packets:[\s\S]*minutes:[\s\S]*nothing was sent/);
    expect(connections).toBe(0);
  });

  it.each([
    ['an unknown key', (lines: string[]) => [...lines, 'scopes: {}'], 2, /scopes/],
    ['a clear secret', without('allow_clear_secrets'), 2, /secret set/],
    ['no engagement', without('engagement'), 2, /engagement/],
    ['a deny that covers everything', instead('scope', `scope: { allow: [${SWITCH}/32], deny: [127.77.80.0/24] }`), 2, /deny/],
    ['a bad network', instead('scope', 'scope: { allow: [127.77.80.1/40] }'), 2, /127\.77\.80\.1\/40/],
    ['an address with a leading zero', instead('scope', 'scope: { allow: [010.0.0.1] }'), 2, /010\.0\.0\.1/],
    ['a secret that is not in the store', instead('  - { name: right', '  - { name: right, type: snmp-v2c, community: "${secret:nowhere}", for: [127.77.80.0/24] }'), 2, /secret set nowhere/],
    ['an engagement that is over', instead('engagement', 'engagement: { authorised_by: "managing director", on: 2020-01-01, until: 2020-12-31 }'), 5, /ended on 2020-12-31/],
    ['an engagement not begun', instead('engagement', 'engagement: { authorised_by: "managing director", on: 2098-01-01, until: 2099-12-31 }'), 5, /begins on 2098-01-01/],
  ])('with %s says why, and sends nothing', async (_name, change, code, says) => {
    const config = siteFile('wrong.yaml', change);
    const { result, connections } = await listening(() => run(config, dataFolder('whole')));
    expect([result.code, connections], result.stderr).toEqual([code, 0]);
    expect(result.stderr).toMatch(says);
  });

  it('outside its window ends with 5, and sends nothing', async () => {
    const hour = (new Date().getUTCHours() + 3) % 24;
    const clock = (h: number): string => `${String(h % 24).padStart(2, '0')}:00`;
    const config = siteFile('window.yaml', instead('scope', `scope: { allow: [${SWITCH}/32, ${SERVER}/32, ${SILENT_HOST}/32], windows: ["Mon-Sun ${clock(hour)}-${clock(hour + 2)}"] }`));
    const { result, connections } = await listening(() => run(config, dataFolder('whole')));
    expect([result.code, connections], result.stderr).toEqual([5, 0]);
  });

  it('with a stop file sends nothing and is partial', async () => {
    mkdirSync(dataFolder('whole'), { recursive: true });
    writeFileSync(join(dataFolder('whole'), 'stop'), '');
    const { result, connections } = await listening(() => run(siteFile('cli.yaml', quick), dataFolder('whole')));
    rmSync(join(dataFolder('whole'), 'stop'));
    expect([result.code, connections], result.stderr).toEqual([3, 0]);
  });

  it('ends with 4 where Postgres is away', async () => {
    const config = siteFile('away.yaml', (lines) => [...lines, 'database: { url: "${env:AWAY_DATABASE}" }']);
    process.env['AWAY_DATABASE'] = 'postgres://nobody:x@127.0.0.1:1/none';
    const ran = await run(config, dataFolder('away'));
    expect([ran.code, ran.stderr.includes('nobody:x')], ran.stderr).toEqual([4, false]);
  });

  const slow = instead('limits', 'limits: { packets_per_second: 20, per_device_packets_per_second: 4, snmp_timeout_ms: 300 }');
  const many = (lines: string[]): string[] => quick(instead('tcp_ports', `tcp_ports: [${SSH_PORT}, 16583, ${Array.from({ length: 40 }, (_, i) => 16_600 + i).join(', ')}]`)(slow(lines)));

  it('ended by SIGTERM leaves no child, and keeps what was answered', async () => {
    const { child, ran } = start(siteFile('slow.yaml', many), dataFolder('whole'), '--label', 'terminated');
    for (let tries = 0; tries < 300 && nmaps().length === 0; tries++) await pause(100);
    expect(nmaps().length).toBeGreaterThan(0);
    child.kill('SIGTERM');
    const { code, stdout } = await ran;
    expect(code).toBe(143);
    expect(nmaps()).toEqual([]);
    const house = await openHouse({ config: siteFile('cli.yaml', quick), configGiven: true, data: dataFolder('whole') });
    try {
      const id = stdout.trim().split('\n').at(-1)!;
      expect((await listSweeps(house.database, house.siteId)).find((row) => row.id === id)).toMatchObject({ state: 'partial' });
      expect((await readObservations(house.database, house.siteId, id)).length).toBeGreaterThan(0);
    } finally {
      await house.close();
    }
  });

  it('killed in the middle is found dead by the next one: nothing doubled, no nmap left', async () => {
    const rounds = Number(process.env['LINCHPIN_KILLS'] ?? 3);
    for (let round = 0; round < rounds; round++) {
      const { child, ran } = start(siteFile('slow.yaml', many), dataFolder('whole'), '--label', `killed ${round}`);
      for (let tries = 0; tries < 300 && nmaps().length === 0; tries++) await pause(50);
      await pause(100 + 350 * round);
      child.kill('SIGKILL');
      await ran;
      for (let tries = 0; tries < 20 && nmaps().length > 0; tries++) await pause(50);
      expect(nmaps()).toEqual([]);
    }
    const ran = await run(siteFile('cli.yaml', quick), dataFolder('whole'), '--label', 'after');
    expect(ran.code, ran.stderr).toBe(0);
    const house: House = await openHouse({ config: siteFile('cli.yaml', quick), configGiven: true, data: dataFolder('whole') });
    try {
      const sweeps = await listSweeps(house.database, house.siteId);
      const killed = sweeps.filter(({ label }) => label?.startsWith('killed'));
      expect(killed.map(({ state }) => state)).toEqual(killed.map(() => 'aborted'));
      for (const { id } of killed) {
        const rows = await readObservations(house.database, house.siteId, id);
        expect(new Set(rows.map(({ id: one }) => one)).size).toBe(rows.length);
      }
      expect(existsSync(dataFolder('whole'))).toBe(true);
    } finally {
      await house.close();
    }
  });
});
