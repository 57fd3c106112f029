/** Knows how typed sessions are examined: recorded ones, played again by a real SSH server, must come back line by line; their secrets must be sealed and their noise be hidden. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import ssh2, { type ServerChannel } from 'ssh2';
import { parse } from 'yaml';
import { looksLikePrompt } from '../scanners/ssh/prompt.js';
import { type SshRun, createSshScanner } from '../scanners/ssh/scanner.js';
import { shown } from '../scanners/ssh/terminal.js';
import { createSealer } from '../src/guard/seal.js';
import { loadDialects } from '../src/load.js';
import type { Dialect } from '../src/model/dialect.js';

interface Simulation {
  readonly init_prompt?: string | null;
  readonly commands: Readonly<Record<string, string | null>> | readonly Readonly<Record<string, string | null>>[];
}
interface Cases {
  readonly pass?: readonly string[];
  readonly pass_with_expect?: readonly string[];
  readonly fail?: readonly string[];
}
const ADDRESS = '127.0.16.9';
const PORT = 16129;
const CREDENTIAL = { name: 'exam', type: 'ssh-password', user: 'exam', password: 'exam', for: ['127.0.0.0/8'], acceptNewHostKeys: true, sudo: false } as const;
/** What is typed to leave, to change rights, or to scroll; what a recording holds besides is asked. */
const NOT_ASKED = /^(?:exit|quit|logout|end|n|enable|configure terminal|config global|encrypt disable|\s*)$|^[\u0000-\u001f]/;
const detail = (text: string): void => void (process.env['LINCHPIN_EXAM_DETAIL'] && console.error(text));

/** The text of a recording: its escapes written out, its lines as the device ended them. */
function unescaped(text: string): string {
  return text.replace(/\\(x[0-9a-fA-F]{2}|e|r|n|t|b|"|\\)/g, (_all, code: string) => (code.startsWith('x') ? String.fromCharCode(parseInt(code.slice(1), 16)) : ({ e: '\u001b', r: '\r', n: '\n', t: '\t', b: '\b', '"': '"', '\\': '\\' } as Record<string, string>)[code]!));
}

/** Everything asked of one recording, in one session, at a server of ssh2. */
async function replay(simulation: Simulation, dialects: readonly Dialect[], seal: (raw: Uint8Array, command: string) => Uint8Array): Promise<{ readonly text: string; readonly asked: number; readonly incomplete: number; readonly recognised: boolean }> {
  const said = new Map((Array.isArray(simulation.commands) ? simulation.commands : [simulation.commands]).flatMap((one) => Object.entries(one as Record<string, string | null>)).map(([command, answer]) => [unescaped(command), unescaped(answer ?? '')] as const));
  const pages = (Array.isArray(simulation.commands) ? simulation.commands : []).flatMap((one) => Object.entries(one as Record<string, string | null>)).map(([command, answer]) => [unescaped(command), unescaped(answer ?? '')] as const);
  const greeting = simulation.init_prompt === null || simulation.init_prompt === undefined ? null : unescaped(simulation.init_prompt);
  const prompt = greeting === null ? '' : shown(greeting).split('\n').at(-1)!;
  const enter = [...said.keys()].some((command) => command.endsWith('\r\n')) ? ('\r\n' as const) : null;
  const asked = [...said.keys()].filter((command) => command.endsWith('\n')).map((command) => command.replace(/\r?\n$/, '')).filter((command) => !NOT_ASKED.test(command.trim()) && !command.includes('\n'));
  const shell = (channel: ServerChannel): void => {
    let typed = '';
    let at = 0;
    channel.write((greeting ?? '').replace(/(?<!\r)\n/g, '\r\n'), 'latin1');
    channel.on('error', () => {});
    channel.on('data', (chunk: Buffer) => {
      for (const char of chunk.toString('latin1')) {
        typed += char;
        if (char === '\r') continue;
        // A recording is a list where the same key is pressed more than once: the next one after where it stands.
        const next = pages.findIndex(([command], i) => i >= at && command === typed);
        const answer = next >= 0 ? pages[next]![1] : said.get(typed);
        if (answer !== undefined) {
          if (next >= 0) at = next + 1;
          channel.write(Buffer.from(answer.replace(/(?<!\r)\n/g, '\r\n'), 'latin1'));
        } else if (typed === '\n') channel.write(`\r\n${prompt}`);
        else if (char !== '\n') continue;
        else channel.write(`${typed.replace(/\n/g, '\r\n')}\r\n% Unknown command\r\n${prompt}`);
        typed = '';
      }
    });
  };
  const server = new ssh2.Server({ hostKeys: [ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 }).private] }, (connection) => {
    connection.on('error', () => {});
    connection.on('authentication', (attempt) => attempt.accept());
    connection.on('session', (accept) => {
      const session = accept();
      session.on('pty', (take) => take?.());
      session.on('shell', (take) => shell(take()));
      session.on('exec', (take, _reject, { command }) => {
        const channel = take();
        channel.write(Buffer.from(said.get(`${command}\n`) ?? '', 'latin1'));
        channel.exit(said.has(`${command}\n`) ? 0 : 127);
        channel.end();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(PORT, ADDRESS, resolve));
  const settings = greeting === null ? [] : dialects.flatMap(({ shell: own }) => own?.settings ?? []).filter((setting) => asked.includes(setting));
  const scanner = createSshScanner({
    egress: { turn: async () => ({ release: () => {} }), answered: () => {}, open: () => true, stopped: new AbortController().signal },
    port: PORT,
    resolve: async () => CREDENTIAL,
    hostKeys: { pinned: async () => null, pin: async () => {}, accepted: async () => true },
    failures: { failedToday: async () => false, failed: async () => {} },
    published: () => true,
    seal,
    shells: new Map([['exam', { id: 'exam', settings, greets: true as const, ...(enter && { enter }) }]]),
  });
  const asks = asked.filter((command) => !settings.includes(command)).map((run): SshRun => ({ via: 'ssh', run, ...(greeting === null ? {} : { shell: 'exam' }), credential: 'exam' }));
  const answers = await scanner.runAll(ADDRESS, 'exam', asks);
  scanner.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  const texts = answers.map(({ outcome }) => (outcome.is === 'answered' ? Buffer.from(outcome.raw).toString('latin1') : ''));
  return { text: texts.join('\n'), asked: asks.length, incomplete: answers.filter(({ outcome }) => outcome.is !== 'answered' || outcome.incomplete !== undefined).length, recognised: answers.some(({ outcome }) => outcome.is === 'answered') };
}

/** Whether all words of `wanted` stand in `line` in their order: the recordings' owners take out what changes from hour to hour. */
function holds(line: string, wanted: string): boolean {
  const words = line.split(' ');
  let at = 0;
  for (const word of wanted.split(' ')) {
    // In the place of a reading the owners write this.
    if (/^(?:N|A|XX|X)$/.test(word)) continue;
    at = words.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
/** The names of fields are no secrets: where the owners leave out the whole field, no value may stand in it. */
function isGone(sealed: string, secret: string): boolean {
  const name = /^"(\w+)"$/.exec(secret)?.[1];
  if (name === undefined || !sealed.includes(`${secret}:`)) return !sealed.includes(secret);
  const nothing = '(?:null|""|"?‹secret:[^›]*›"?)';
  return sealed.split(`${secret}:`).slice(1).every((rest) => new RegExp(`^\\s*(?:${nothing}|\\{(?:\\s*"\\w+"\\s*:\\s*${nothing},?)*\\s*\\})`).test(rest));
}
/** Only letters and digits: the recordings' owners add comment signs and leave out blanks. */
const bare = (line: string): string => line.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

export async function examSshSessions(corpus: string): Promise<{ readonly name: string; readonly figures: Readonly<Record<string, string>> }> {
  const folder = join(corpus, 'ssh-session', 'oxidized');
  const files = await readdir(folder);
  const dialects = await loadDialects();
  const seal = createSealer(Buffer.alloc(32, 7), dialects.flatMap(({ secrets = [] }) => secrets));
  const restless = dialects.flatMap((dialect) => dialect.restless ?? []);
  const read = async (file: string): Promise<string> => readFile(join(folder, file), 'latin1');
  const count = { prompts: [0, 0], sessions: [0, 0], whole: [0, 0], lines: [0, 0], secrets: [0, 0], kept: [0, 0], noise: [0, 0], signal: [0, 0] };
  const add = (what: keyof typeof count, good: boolean, why: string): void => {
    count[what][1]!++;
    if (good) count[what][0]!++;
    else detail(`${what}: ${why}`);
  };
  for (const file of files.filter((name) => name.endsWith('#prompt.yaml'))) {
    const cases = parse(await read(file)) as Cases;
    for (const text of [...(cases.pass ?? []), ...(cases.pass_with_expect ?? [])]) add('prompts', looksLikePrompt(shown(text).split('\n').at(-1)!), `${file}: not recognised: ${text}`);
    for (const text of cases.fail ?? []) add('prompts', !looksLikePrompt(shown(text)), `${file}: taken for a prompt: ${text}`);
  }
  for (const file of files.filter((name) => name.endsWith('#simulation.yaml'))) {
    const name = file.replace(/#simulation\.yaml$/, '');
    const simulation = parse(await read(file)) as Simulation;
    const played = await replay(simulation, dialects, (raw) => raw);
    add('sessions', played.recognised || played.asked === 0, `${name}: no session`);
    count.whole[0]! += played.asked - played.incomplete;
    count.whole[1]! += played.asked;
    if (played.incomplete > 0) detail(`whole: ${name}: ${played.incomplete} of ${played.asked} answers are not whole`);
    const have = new Set([played.text, played.text.replace(/\\\n\s*/g, '')].join('\n').split('\n').map(bare));
    const all = [...have].join('\n');
    if (files.includes(`${name}#output.txt`)) {
      for (const line of (await read(`${name}#output.txt`)).split('\n').map((text) => bare(text.replace(/<(?!hidden|removed)[a-z]+>/g, ' XX '))).filter((text) => text !== '' && !/hidden|removed/.test(text))) add('lines', have.has(line) || all.includes(line) || [...have].some((one) => holds(one, line) || one.replaceAll(' ', '') === line.replaceAll(' ', '')), `${name}: ${line}`);
    }
    const bytes = seal(Buffer.from(played.text, 'latin1'), '');
    const sealed = Buffer.from(bytes).toString('latin1');
    if (files.includes(`${name}#secret.yaml`)) {
      const { pass = [], fail = [] } = parse(await read(`${name}#secret.yaml`)) as Cases;
      for (const secret of fail) add('secrets', isGone(Buffer.from(bytes).toString('utf8'), secret), `${name}: ${secret} survives in ${sealed.split('\n').find((line) => line.includes(secret)) ?? ''}`);
      // Words that the owners themselves put in the place of others are in no session.
      for (const line of pass.filter((text) => !/^<?(?:secret hidden|configuration removed)>?$/.test(text))) {
        const parts = line.replace(/[$^]/g, '').split(/<[^>]*>/).map((part) => part.trim()).filter((part) => part !== '');
        add('kept', sealed.split('\n').some((one) => parts.every((part) => one.includes(part))), `${name}: ${line}`);
      }
    }
    if (!files.includes(`${name}#significant_changes.yaml`)) continue;
    const { pass = [], fail = [] } = parse(await read(`${name}#significant_changes.yaml`)) as Cases;
    const shownLines = played.text.split('\n').filter((line) => !restless.some((pattern) => pattern.test(line)));
    for (const noise of fail) add('noise', !shownLines.some((line) => line.includes(noise.replace(/^# /, ''))), `${name}: ${noise} in ${shownLines.find((line) => line.includes(noise.replace(/^# /, ''))) ?? ''}`);
    for (const signal of pass) add('signal', shownLines.some((line) => line.includes(signal)), `${name}: ${signal}`);
  }
  const ratio = ([good, of]: readonly number[]): string => `${good}/${of}`;
  return {
    name: 'typed sessions',
    figures: {
      'prompts told from what is none': ratio(count.prompts),
      'sessions that were held': ratio(count.sessions),
      'answers proven whole': ratio(count.whole),
      'expected lines that came': ratio(count.lines),
      'secrets that are gone': ratio(count.secrets),
      'lines that had to stay': ratio(count.kept),
      'noise hidden': ratio(count.noise),
      'signal shown': ratio(count.signal),
    },
  };
}
