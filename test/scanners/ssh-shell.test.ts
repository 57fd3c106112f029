/** Asserts that commands typed at a command line come back whole and clean, and that one which cannot prove its end is never taken for whole. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPager, isQuestion, looksLikePrompt } from '../../scanners/ssh/prompt.js';
import { type SshRun, createSshScanner } from '../../scanners/ssh/scanner.js';
import { shown } from '../../scanners/ssh/terminal.js';
import type { Shell } from '../../src/model/dialect.js';
import { type Cli, cliOn } from './hostile/cli.js';
import { countingEgress } from './hostile/egress.js';
import { remembering } from './hostile/ssh-memory.js';
import { type Manners, type Peer, startPeer } from './hostile/ssh-peer.js';

const ADDRESS = '127.0.16.2';
const PORT = 16124;
const CLOCKS = { handshakeMs: 3000, loginMs: 3000, commandMs: 2500, sessionMs: 12_000 };
const PATIENCE = { nudgeMs: 400, quietMs: 120, stuckMs: 700 };
const SHELL: Shell = { id: 'box', settings: ['terminal length 0'] };
const PASSWORD = { name: 'pw', type: 'ssh-password', user: 'audit', password: 'hunter2', for: ['127.0.0.0/8'], acceptNewHostKeys: true, sudo: false } as const;
const CONFIG = `Building configuration...\n\nhostname box\n${Array.from({ length: 120 }, (_, i) => `interface Eth${i}\n description port ${i}`).join('\n')}\nbanner motd ^C\nbox# is what the prompt looks like\n--More-- is what the pager says\n^C\nend\n`;

let peers: Peer[] = [];
let seen: { typed: string[] };
beforeEach(() => (seen = { typed: [] }));
afterEach(async () => {
  await Promise.all(peers.map((one) => one.close()));
  peers = [];
});

async function run(cli: Cli, commands: readonly string[], { shell = SHELL, manners = {} as Manners } = {}) {
  peers.push(await startPeer(ADDRESS, PORT, { login: (attempt) => attempt.accept(), shell: cliOn(cli, seen), ...manners }));
  const { hostKeys, failures } = remembering();
  const scanner = createSshScanner({ egress: countingEgress(), port: PORT, resolve: async () => PASSWORD, hostKeys, failures, published: (command) => command.startsWith('show '), seal: (raw) => raw, shells: new Map([[shell.id, shell]]), clocks: CLOCKS, patience: PATIENCE, commandBytes: 400_000 });
  const asks = commands.map((command): SshRun => ({ via: 'ssh', run: command, shell: shell.id, credential: 'pw' }));
  const answers = await scanner.runAll(ADDRESS, 'pw', asks);
  scanner.close();
  return answers.map(({ outcome }) => (outcome.is === 'answered' ? { text: Buffer.from(outcome.raw).toString('utf8'), state: outcome.incomplete ?? 'complete' } : { text: '', state: outcome.is }));
}
const box = (more: Partial<Cli> = {}): Cli => ({ prompt: 'box#', says: { 'show run': CONFIG, 'show version': 'Version 1\n', 'terminal length 0': '' }, ...more });

describe('an honest command line', () => {
  it('is read whole, without echo, prompt and settings', async () => {
    const [config, version] = await run(box(), ['show run', 'show version']);
    expect(config).toEqual({ text: CONFIG, state: 'complete' });
    expect(version).toEqual({ text: 'Version 1\n', state: 'complete' });
    expect(seen.typed.filter((line) => line !== '')).toEqual(['terminal length 0', 'show run', 'show version']);
  });

  const manners: readonly (readonly [string, Partial<Cli>])[] = [
    ['greets with lines that look like prompts', { greeting: '\nWelcome to box#\nuser@host>\nswitch>\n', prompt: 'box#' }],
    ['repaints its prompt in colour', { prompt: '\r\u001b[K\u001b[1mbox#\u001b[0m ' }],
    ['does not echo', { echo: false }],
    ['ends its lines twice', { breaks: '\r\r\n' }],
    ['pages, and wipes the pager out with blanks', { pages: { lines: 23, more: ' --More-- ', erase: '\r          \r', off: 'no such setting' } }],
    ['pages, and wipes the pager out backwards', { pages: { lines: 40, more: '<--- More --->', erase: '\b'.repeat(14) + ' '.repeat(14) + '\b'.repeat(14), off: 'no such setting' } }],
    ['pages by keys', { pages: { lines: 50, more: 'Press any key to continue (Q to quit)', erase: '\r\u001b[K', off: 'no such setting' } }],
    ['has a mark of unsaved changes in its prompt', { prompt: '*box#' }],
    ['is in a system of angles', { prompt: '<box>' }],
    ['is in a system of brackets', { prompt: '[audit@box] > ' }],
    ['is long and in two parts', { prompt: '(Office Switch 2.1) #' }],
  ];
  it.each(manners)('%s', async (_name, more) => {
    const [config, version] = await run(box(more), ['show run', 'show version']);
    expect(version).toEqual({ text: 'Version 1\n', state: 'complete' });
    expect(config!.text.trim()).toBe(CONFIG.trim());
    expect(config!.state).toBe('complete');
  });

  it('interleaves messages of its log', async () => {
    const log = '\n*Jan  5 10:00:00.123: %LINK-3-UPDOWN: Interface Eth7, changed state to down\n';
    const [config, version] = await run(box({ says: { 'show run': [CONFIG.slice(0, 60), log, CONFIG.slice(60)], 'show version': ['Version 1\n', 'box#', log], 'terminal length 0': log } }), ['show run', 'show version']);
    expect(config!.state).toBe('complete');
    expect(config!.text).toContain('%LINK-3-UPDOWN');
    expect(config!.text).toMatch(/end\n$/);
    expect(version!.text).toContain('Version 1');
  });

  const menu = { text: '\nMain Menu\n\n    1.  Network  Configuration\n    4.  Device Console\n    0.  Exit\n\n    Select Menu Number [0-7]: ', choice: '4' };
  it('stands behind a menu of numbers: one is typed, once', async () => {
    const shell: Shell = { id: 'box', settings: [], menu: { asks: /Select Menu Number \[\d-\d\]:\s*$/, choice: '4' }, greets: true };
    const [version] = await run(box({ prompt: 'console> ', greeting: 'Firmware Version SFOS 20.0.2\n', menu }), ['show version'], { shell });
    expect(version!.state).toBe('complete');
    expect(version!.text).toMatch(/^Firmware Version SFOS 20\.0\.2[\s\S]*Version 1\n$/);
    expect(seen.typed.filter((line) => line !== '')).toEqual(['4', 'show version']);
  });
  it('stands behind a menu that nobody named: nothing is typed', async () => {
    const [none] = await run(box({ prompt: 'console> ', menu }), ['show version']);
    expect(none!.state).not.toBe('complete');
    expect(seen.typed.filter((line) => line !== '')).toEqual([]);
  });

  it('refuses what it does not know, and says so', async () => {
    const [first, second] = await run(box(), ['show secrets', 'show version']);
    expect(first).toEqual({ text: '% Invalid input detected\n', state: 'complete' });
    expect(second!.state).toBe('complete');
  });

  it('answers no empty line: what follows proves the end, and the last answer stays unproven', async () => {
    const [config, version] = await run(box({ answersEmpty: false }), ['show run', 'show version']);
    expect(config).toEqual({ text: CONFIG, state: 'complete' });
    expect(version).toEqual({ text: 'Version 1\n', state: 'timeout' });
  });

  it('is told the password by its own dialogue', async () => {
    const [version] = await run(box(), ['show version'], { manners: { login: (attempt) => (attempt.method === 'keyboard-interactive' ? attempt.prompt([{ prompt: 'Password: ', echo: false }], (answers) => (answers[0] === 'hunter2' ? attempt.accept() : attempt.reject())) : attempt.reject(['keyboard-interactive'])) } });
    expect(version).toEqual({ text: 'Version 1\n', state: 'complete' });
  });

  it('knows only old algorithms', async () => {
    const [version] = await run(box(), ['show version'], { manners: { algorithms: { kex: ['diffie-hellman-group14-sha1'], cipher: ['aes128-cbc'], hmac: ['hmac-sha1'] } } });
    expect(version!.state).toBe('complete');
  });
});

describe('a command line that cannot prove its end', () => {
  const half = CONFIG.slice(0, 2000);
  const bad: readonly (readonly [string, Cli['says'][string]])[] = [
    ['stops in the middle', [half, 'hang']],
    ['goes dead in the middle', [half, 'drop']],
    ['shows its prompt in the middle and stops', [`${half}\nbox#`, 'hang']],
    ['shows its prompt in the middle and goes dead', [`${half}\nbox#`, { wait: 50 }, 'drop']],
    ['asks for a password', ['Password: ', 'hang']],
    ['asks for leave', ['Proceed? [y/n] ', 'hang']],
    ['says more than is read', ['x'.repeat(500_000)]],
    ['pages for ever', ['one\n --More-- ', 'hang']],
  ];
  it.each(bad)('%s', async (_name, said) => {
    const [config, version] = await run(box({ says: { 'show run': said, 'show version': 'Version 1\n', 'terminal length 0': '' } }), ['show run', 'show version']);
    expect(config!.state).not.toBe('complete');
    if (version!.state === 'complete') expect(version!.text).toBe('Version 1\n');
  });

  it('shows its prompt in the middle, waits, and goes on: all of it is one answer', async () => {
    const [config, version] = await run(box({ says: { 'show run': [`${half}\nbox#`, { wait: 250 }, CONFIG.slice(2000)], 'show version': 'Version 1\n', 'terminal length 0': '' } }), ['show run', 'show version']);
    expect(config!.text).toContain('end\n');
    expect(version!.text).toBe('Version 1\n');
  });

  it('is answered by nothing that is not published', async () => {
    const [config, version] = await run(box({ says: { 'show run': ['Destination filename [startup-config]? ', 'hang'], 'show version': 'Version 1\n', 'terminal length 0': '' } }), ['show run', 'show version']);
    expect(config!.state).not.toBe('complete');
    expect(version!.state).not.toBe('complete');
    expect(seen.typed.filter((line) => !['', 'terminal length 0', 'show run', 'show version'].includes(line.replace(/[\u0003 ]/g, line.trim() === '' ? '' : '$&').trim()))).toEqual([]);
  });

  it('gives no command line at all', async () => {
    const answers = await run(box(), ['show run'], { manners: { shell: undefined } as unknown as Manners });
    expect(answers[0]!.state).toBe('broken');
  });

  it('has no prompt', async () => {
    const answers = await run(box({ prompt: '', greeting: 'Enter an option: ' }), ['show run']);
    expect(answers[0]!.state).toBe('broken');
  });
});

describe('what a terminal shows', () => {
  it('never throws, and shows no control character', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', '\b', '\u001b', '[', 'K', '2', ';', 'D', 'C', 'H', '\u0007', '\t', '\u0000') }), (text) => void expect(shown(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/)));
  });
  it.each([
    ['a\r\nb', 'a\nb'],
    ['--More--\r        \rnext', 'next'],
    ['abc\b\b\bx', 'xbc'],
    ['one\u001b[2Ktwo', '   two'],
    ['\u001b[H\u001b[Jsw1#', 'sw1#'],
    ['\u001b[?1h\u001b=\rtext', 'text'],
  ])('%j is shown as %j', (sent, line) => expect(shown(sent)).toBe(line));
});

describe('the end of a screen', () => {
  it.each(['sw1#', 'sw1> ', '<sw1>', '[sw1-vlan10]', '(sw 1) #', 'mira@fw1> ', '[mira@gw] > ', 'fw1 (global) # ', 'mira@host:~$ ', 'RP/0/RSP0/CPU0:rt1#', '> ', '(wlc1) ^[mynode] #', 'root@fw1%', '[~] # ', '[2.7.2-RELEASE][root@fw1.example.net]/root: '])('%j is a prompt', (line) => expect(looksLikePrompt(line)).toBe(true));
  it.each(['Password: ', 'login: ', '--More-- ', 'Press any key to continue', 'Proceed? [y/n]', 'interface is up', '####', ' --More or (q)uit--', 'done: 100%', '</section>', 'more...', ''])('%j is none', (line) => expect(looksLikePrompt(line)).toBe(false));
  it.each(['--More--', ' --More-- ', '<--- More --->', '---- More ----', '-- MORE --, next page: Space, next line: Enter, quit: Control-C', '--More or (q)uit--', 'lines 1-24', '---(more 45%)---', 'More: <space>,  Quit: q or CTRL+Z, One line: <return>', 'CTRL+C ESC q Quit SPACE n Next Page ENTER Next Entry a All', '....press ENTER to next line, CTRL_C to break, other key to next page....', 'Type <CR> to continue, Q<CR> to stop: ', '<Press any key for more; q to quit>', '(Q)uit to exit, <ENTER> next line, <SPACE> next page', 'Hit <return> for more or q to quit'])('%j is a pager', (line) => expect(isPager(line)).toBe(true));
  it.each(['Password: ', 'Continue? (y/n)', 'Delete flash:x? [confirm]'])('%j is a question', (line) => expect(isQuestion(line)).toBe(true));
});
