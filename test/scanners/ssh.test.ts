/** Asserts that a real OpenSSH server is greeted, its key pinned, and commands run with proof of their end. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ResolvedSshCredential } from '../../scanners/ssh/credential.js';
import { type Hello, type SshScanner, type SshScannerOptions, createSshScanner } from '../../scanners/ssh/scanner.js';
import type { Outcome } from '../../src/model/observation.js';
import { type CountingEgress, countingEgress } from './hostile/egress.js';
import { type Remembered, remembering } from './hostile/ssh-memory.js';
import { type Sshd, hasSshd, startSshd } from './sshd.js';

const ADDRESS = '127.0.15.1';
const PORT = 16122;
let sshd: Sshd;
let egress: CountingEgress;
let memory: Remembered;

const text = (outcome: Outcome): string => (outcome.is === 'answered' ? Buffer.from(outcome.raw).toString() : `(${outcome.is})`);
function scanner(change: Partial<SshScannerOptions> = {}, credential: Partial<ResolvedSshCredential> = {}): SshScanner {
  return createSshScanner({
    egress,
    port: PORT,
    resolve: async (name) => ({ name, type: 'ssh-key', user: sshd.user, key: sshd.key, passphrase: null, for: ['127.0.0.0/8'], sudo: false, ...credential }) as ResolvedSshCredential,
    hostKeys: memory.hostKeys,
    failures: memory.failures,
    published: () => true,
    seal: (raw) => raw,
    ...change,
  });
}
const asks = (...commands: string[]) => commands.map((run) => ({ via: 'ssh', run, credential: 'k' }) as const);

describe.runIf(process.env.CI === 'true' || hasSshd())('a real SSH server', () => {
  beforeAll(async () => {
    sshd = await startSshd(ADDRESS, PORT);
  });
  afterAll(async () => sshd?.stop());
  beforeEach(() => {
    egress = countingEgress();
    memory = remembering();
  });

  it('tells its banner and host key, which is pinned, without a login', async () => {
    const { outcome, requests } = await scanner().hello(ADDRESS);
    const told = JSON.parse(text(outcome)) as Hello;
    expect(told.banner).toMatch(/^SSH-2\.0-OpenSSH_/);
    expect(told).toMatchObject({ hostKey: { type: 'ssh-ed25519', fingerprint: sshd.fingerprint }, legacy: false, changedFrom: null });
    expect(outcome).not.toHaveProperty('incomplete');
    expect(memory.pins.get(ADDRESS)).toBe(sshd.fingerprint);
    expect([requests, egress.turns.length, egress.outstanding()]).toEqual([1, 1, 0]);
  });

  it('runs commands in one session and tells how each ended', async () => {
    const answers = await scanner().runAll(
      ADDRESS,
      'k',
      asks('echo one', 'cat /etc/hostname', 'no-such-program --version', 'cat /no/such/file', 'grep nothing /etc/hostname', 'sh -c "echo part; exit 3"', 'sh -c "echo half; kill -9 $$"', 'locale'),
    );
    expect(answers.map(({ requests }) => requests)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    const [one, , missing, absent, unmatched, failed, killed, locale] = answers.map(({ outcome }) => outcome);
    expect(one).toEqual({ is: 'answered', raw: Buffer.from('one\n') });
    for (const nothing of [missing, absent, unmatched]) expect(nothing).toEqual({ is: 'answered', raw: Buffer.alloc(0) });
    expect(failed).toMatchObject({ raw: Buffer.from('part\n'), incomplete: 'error' });
    expect(killed).toMatchObject({ raw: Buffer.from('half\n'), incomplete: 'error' });
    expect(text(locale!)).toContain('LC_ALL=C');
    expect(egress.turns).toHaveLength(1);
  });

  it('cuts a command at its clock and an endless output at its cap, and goes on', async () => {
    const bounded = scanner({ clocks: { handshakeMs: 5000, loginMs: 5000, commandMs: 3000, sessionMs: 20_000 }, commandBytes: 100_000 });
    const answers = await bounded.runAll(ADDRESS, 'k', asks('sh -c "echo begun; sleep 30"', 'yes', 'echo still here'));
    expect(answers[0]!.outcome).toMatchObject({ raw: Buffer.from('begun\n'), incomplete: 'timeout' });
    expect(answers[1]!.outcome).toMatchObject({ incomplete: 'cap' });
    expect(text(answers[1]!.outcome).length).toBeLessThanOrEqual(100_000);
    expect(text(answers[2]!.outcome)).toBe('still here\n');
  });

  it('ends a session at its clock; what was not run says so', async () => {
    const short = scanner({ clocks: { handshakeMs: 5000, loginMs: 5000, commandMs: 60_000, sessionMs: 4000 } });
    const answers = await short.runAll(ADDRESS, 'k', asks('sleep 30', 'echo never'));
    expect(answers.map(({ outcome }) => ('incomplete' in outcome ? outcome.incomplete : outcome.is))).toEqual(['timeout', 'broken']);
  });

  it('runs nothing that is not published', async () => {
    const strict = scanner({ published: (command) => command === 'echo one' });
    const answers = await strict.runAll(ADDRESS, 'k', asks('echo one', 'echo two; reboot'));
    expect(answers.map(({ outcome }) => outcome.is)).toEqual(['answered', 'excluded']);
    await strict.runAll(ADDRESS, 'k', asks('echo two'));
    expect(egress.turns).toHaveLength(1);
  });

  it('seals what was printed before anything keeps it', async () => {
    const sealing = scanner({ seal: (raw, command) => Buffer.from(`${command}: ${Buffer.from(raw).toString().replace('hunter2', '‹secret›')}`) });
    expect(text((await sealing.runAll(ADDRESS, 'k', asks('echo password hunter2')))[0]!.outcome)).toBe('echo password hunter2: password ‹secret›\n');
  });

  it('looks for programs of root where other accounts do not', async () => {
    // sshd is there on every machine that runs this, and in no ordinary user's PATH: an empty PATH stands for that.
    const lost = await startSshd('127.0.15.2', PORT, ['SetEnv PATH=/usr/bin:/bin']);
    const answers = await scanner({}, { key: lost.key }).runAll('127.0.15.2', 'k', asks('sshd -V', 'useradd --help'));
    await lost.stop();
    expect(text(answers[1]!.outcome)).toContain('Usage: ');
  });

  it('refuses a key it does not know, once, and the scanner does not try again', async () => {
    const other = await startSshd('127.0.15.2', PORT);
    const answers = await scanner({}, { key: other.key }).runAll(ADDRESS, 'k', asks('echo one', 'echo two'));
    await other.stop();
    expect(answers.map(({ outcome }) => outcome)).toEqual(Array(2).fill({ is: 'refused', why: 'authentication failed' }));
    expect(egress.turns).toHaveLength(1);
  });

  it('with another host key than the pinned one gets no login and tells no data', async () => {
    memory.pins.set(ADDRESS, 'SHA256:another');
    const answers = await scanner().runAll(ADDRESS, 'k', asks('echo one'));
    expect(answers[0]!.outcome).toEqual({ is: 'refused', why: 'host key changed' });
    const greeted = (await scanner().hello(ADDRESS)).outcome;
    expect(greeted).toMatchObject({ is: 'answered', incomplete: 'host-key' });
    expect(JSON.parse(text(greeted))).toMatchObject({ changedFrom: 'SHA256:another' });
    expect(memory.pins.get(ADDRESS)).toBe('SHA256:another');
    memory.accepted.add(`${ADDRESS} ${sshd.fingerprint}`);
    expect(text((await scanner().runAll(ADDRESS, 'k', asks('echo one')))[0]!.outcome)).toBe('one\n');
    expect(memory.pins.get(ADDRESS)).toBe(sshd.fingerprint);
  });

  it('ends at once when all sending stops', async () => {
    const running = scanner().runAll(ADDRESS, 'k', asks('sleep 30', 'echo never'));
    await expect.poll(() => egress.turns.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 700));
    egress.stop();
    const answers = await running;
    expect(answers.map(({ outcome }) => ('incomplete' in outcome ? outcome.incomplete : outcome.is))).toEqual(['stopped', 'excluded']);
    expect(egress.outstanding()).toBe(0);
  });

  it('uses sudo only where ask and credential both say so, and falls back where sudo refuses', async () => {
    const ask = [{ via: 'ssh', run: 'id -u', sudo: true, credential: 'k' }] as const;
    const seen: string[] = [];
    const seal = (raw: Uint8Array, command: string): Uint8Array => (seen.push(command), raw);
    const [without] = await scanner({ seal }).runAll(ADDRESS, 'k', ask);
    expect(without!.outcome).not.toHaveProperty('incomplete');
    const [withSudo] = await scanner({ seal }, { sudo: true }).runAll(ADDRESS, 'k', ask);
    expect(text(withSudo!.outcome)).toMatch(/^\d+\n$/);
    expect(seen).toEqual(['id -u', 'id -u']);
  });
});
