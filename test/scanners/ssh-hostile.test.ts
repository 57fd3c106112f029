/** Asserts that an SSH peer which stalls, floods, lies or collects passwords gets a truthful outcome and nothing more. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Socket } from 'node:net';
import type { ResolvedSshCredential } from '../../scanners/ssh/credential.js';
import { type Hello, type SshScanner, type SshScannerOptions, createSshScanner } from '../../scanners/ssh/scanner.js';
import type { Outcome } from '../../src/model/observation.js';
import { testGate } from './gate.js';
import { type CountingEgress, countingEgress } from './hostile/egress.js';
import { type Remembered, remembering } from './hostile/ssh-memory.js';
import { type Manners, type Peer, hostKeyPair, startPeer, startTarpit } from './hostile/ssh-peer.js';

const ADDRESS = '127.0.16.1';
const PORT = 16123;
const CLOCKS = { handshakeMs: 2000, loginMs: 2000, commandMs: 1500, sessionMs: 8000 };
const PASSWORD = { name: 'pw', type: 'ssh-password', user: 'audit', password: 'hunter2', for: ['127.0.0.0/8'], acceptNewHostKeys: true, sudo: false } as const;

let closers: (() => Promise<void>)[] = [];
let egress: CountingEgress;
let memory: Remembered;
beforeEach(() => {
  egress = countingEgress();
  memory = remembering();
});
afterEach(async () => {
  await Promise.all(closers.map((close) => close()));
  closers = [];
});
async function peer(manners: Manners, address = ADDRESS): Promise<Peer> {
  const started = await startPeer(address, PORT, manners);
  closers.push(started.close);
  return started;
}
async function tarpit(behave: (socket: Socket) => void) {
  const started = await startTarpit(ADDRESS, PORT, behave);
  closers.push(started.close);
  return started;
}
function scanner(credential: ResolvedSshCredential = PASSWORD, change: Partial<SshScannerOptions> = {}): SshScanner {
  return createSshScanner({
    egress,
    port: PORT,
    resolve: async () => credential,
    hostKeys: memory.hostKeys,
    failures: memory.failures,
    published: () => true,
    seal: (raw) => raw,
    clocks: CLOCKS,
    commandBytes: 200_000,
    ...change,
  });
}
const asks = (...commands: string[]) => commands.map((run) => ({ via: 'ssh', run, credential: 'pw' }) as const);
const told = (outcome: Outcome): Hello => JSON.parse(outcome.is === 'answered' ? Buffer.from(outcome.raw).toString() : 'null') as Hello;
const states = (answers: readonly { readonly outcome: Outcome }[]): string[] => answers.map(({ outcome }) => (outcome.is === 'answered' ? (outcome.incomplete ?? 'complete') : outcome.is));

describe('a window that closes', () => {
  it('ends the session; what was cut and what is left is asked when it opens again, at the cost of one more connection', async () => {
    let clock = Date.UTC(2026, 0, 5, 5, 59);
    const gate = testGate(['127.0.16.0/24'], { scope: { allow: ['127.0.16.0/24'], deny: [], windows: [{ days: [0, 1, 2, 3, 4, 5, 6], from: 22 * 60, to: 6 * 60 }] }, atClosedWindow: 'pause', now: () => clock });
    const heard: string[] = [];
    const { connections } = await peer({
      login: (attempt) => (attempt.method === 'none' ? attempt.reject(['password']) : attempt.accept()),
      command: (channel, command) => {
        heard.push(`${command} ${gate.refusal()?.because ?? 'open'}`);
        if (command !== 'b' || heard.length > 2) return void (channel.write(`${command}\n`), channel.exit(0), channel.end());
        channel.write('half of');
        clock += 3600_000;
      },
    });
    const running = scanner(PASSWORD, { egress: gate.egress('ssh'), clocks: { ...CLOCKS, commandMs: 60_000, sessionMs: 60_000 } }).runAll(ADDRESS, 'pw', asks('a', 'b', 'c'));
    await expect.poll(() => gate.refusal()?.because, { timeout: 20_000 }).toBe('window');
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(heard).toEqual(['a open', 'b open']);
    clock += 16 * 3600_000;
    const answers = await running;
    gate.close();
    expect(answers.map(({ outcome }) => outcome)).toEqual(['a', 'b', 'c'].map((said) => ({ is: 'answered', raw: Buffer.from(`${said}\n`) })));
    expect(answers.map(({ requests }) => requests)).toEqual([1, 1, 0]);
    expect(heard).toEqual(['a open', 'b open', 'b open', 'c open']);
    expect(connections()).toBe(2);
  });
});

describe('a peer that does not speak SSH', () => {
  const talk: readonly (readonly [string, (socket: Socket) => void, Outcome['is']])[] = [
    ['says nothing', () => {}, 'broken'],
    ['trickles lines for ever', (socket) => void setInterval(() => socket.write('x\r\n'), 20).unref(), 'broken'],
    ['floods', (socket) => { const more = (): void => { while (socket.writable && socket.write(Buffer.alloc(65536, 65))); }; socket.on('drain', more); more(); }, 'broken'],
    ['hangs up', (socket) => void socket.end(), 'broken'],
    ['talks HTTP', (socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), 'broken'],
    ['resets', (socket) => void socket.resetAndDestroy(), 'broken'],
  ];
  for (const [name, behave, is] of talk) {
    it(`${name}: ${is}, to greeting and commands alike, with no secret told`, async () => {
      await tarpit(behave);
      expect((await scanner().hello(ADDRESS)).outcome.is).toBe(is);
      expect(states(await scanner().runAll(ADDRESS, 'pw', asks('a', 'b')))).toEqual([is, is]);
      expect(memory.pins.size).toBe(0);
      expect(egress.outstanding()).toBe(0);
    });
  }
  it('has a banner and then garbage: the banner is kept', async () => {
    await tarpit((socket) => void socket.write(Buffer.concat([Buffer.from('SSH-2.0-Old_1.0\r\n'), Buffer.alloc(500, 0xff)])));
    const { outcome } = await scanner().hello(ADDRESS);
    expect(outcome).toMatchObject({ is: 'answered', incomplete: 'error' });
    expect(told(outcome)).toMatchObject({ banner: 'SSH-2.0-Old_1.0', hostKey: null });
  });
  it('is not there: refused', async () => {
    expect((await scanner().hello('127.0.16.9')).outcome).toEqual({ is: 'refused', why: 'connection refused' });
  });
  it('is outside what the gate allows: excluded, with no connection', async () => {
    const { connections } = await tarpit(() => {});
    egress.refuse = 'excluded';
    expect((await scanner().hello(ADDRESS)).outcome.is).toBe('excluded');
    expect(states(await scanner().runAll(ADDRESS, 'pw', asks('a')))).toEqual(['excluded']);
    expect(connections()).toBe(0);
  });
});

describe('a password', () => {
  const accept: Manners = { login: (attempt) => (attempt.method === 'none' ? attempt.reject(['password']) : attempt.accept()), command: (channel) => { channel.write('ok\n'); channel.exit(0); channel.end(); } };
  it('goes to a key that a person accepted, once', async () => {
    const { attempts } = await peer(accept);
    const careful = { ...PASSWORD, acceptNewHostKeys: false };
    const { outcome } = await scanner().hello(ADDRESS);
    expect(states(await scanner(careful).runAll(ADDRESS, 'pw', asks('a')))).toEqual(['excluded']);
    expect(attempts).toEqual([]);
    memory.accepted.add(`${ADDRESS} ${told(outcome).hostKey!.fingerprint}`);
    expect(states(await scanner(careful).runAll(ADDRESS, 'pw', asks('a')))).toEqual(['complete']);
    expect(attempts).toEqual(['none audit', 'password audit hunter2']);
  });
  it('never goes to a changed key, even where new keys are accepted', async () => {
    const { attempts } = await peer(accept);
    memory.pins.set(ADDRESS, 'SHA256:before');
    expect((await scanner().runAll(ADDRESS, 'pw', asks('a', 'b'))).map(({ outcome }) => outcome)).toEqual(Array(2).fill({ is: 'refused', why: 'host key changed' }));
    expect(attempts).toEqual([]);
  });
  it('that fails is tried once, in whatever way the device asks for it, and not again today', async () => {
    const collector = await peer({ login: (attempt) => attempt.reject(['password', 'keyboard-interactive']) });
    const collecting = scanner();
    expect((await collecting.runAll(ADDRESS, 'pw', asks('a')))[0]!.outcome).toEqual({ is: 'refused', why: 'authentication failed' });
    expect(states(await collecting.runAll(ADDRESS, 'pw', asks('a')))).toEqual(['excluded']);
    expect(states(await scanner().runAll(ADDRESS, 'pw', asks('a')))).toEqual(['excluded']);
    expect(collector.attempts).toEqual(['none audit', 'password audit hunter2']);
    expect(memory.failed).toEqual([`${ADDRESS} audit`, `${memory.pins.get(ADDRESS)} audit`]);
  });
  it('that fails at one address of a box is not tried at another one, at once or later, and is at another box', async () => {
    const addresses = Array.from({ length: 4 }, (_, i) => `127.0.17.${i + 1}`);
    const manners: Manners = { keys: [hostKeyPair()], login: (attempt) => attempt.reject(['password']) };
    const peers = await Promise.all(addresses.map((address) => peer(manners, address)));
    const other = await peer({ login: (attempt) => attempt.reject(['password']) }, '127.0.17.9');
    const passwords = (): number => peers.flatMap(({ attempts }) => attempts).filter((attempt) => attempt.startsWith('password')).length;
    const one = scanner();
    const answers = await Promise.all(addresses.map((address) => one.runAll(address, 'pw', asks('a'))));
    expect(answers.flatMap(states).sort()).toEqual(['excluded', 'excluded', 'excluded', 'refused']);
    expect(states(await scanner().runAll('127.0.17.4', 'pw', asks('a')))).toEqual(['excluded']);
    expect(passwords()).toBe(1);
    expect(states(await one.runAll('127.0.17.9', 'pw', asks('a')))).toEqual(['refused']);
    expect(other.attempts).toContain('password audit hunter2');
  });
  it('that works goes to every address of a box', async () => {
    const addresses = ['127.0.17.1', '127.0.17.2', '127.0.17.3'];
    const manners = { ...accept, keys: [hostKeyPair()] };
    await Promise.all(addresses.map((address) => peer(manners, address)));
    const one = scanner();
    expect((await Promise.all(addresses.map((address) => one.runAll(address, 'pw', asks('a'))))).flatMap(states)).toEqual(['complete', 'complete', 'complete']);
  });
  it('whose connection ends while it waits for another address of the box holds nobody up', async () => {
    const manners: Manners = { ...accept, keys: [hostKeyPair()] };
    const slow = await peer({ ...manners, login: (attempt) => (attempt.method === 'none' ? setTimeout(() => attempt.reject(['password']), 1000) : attempt.accept()) }, '127.0.17.1');
    const lost = await peer(manners, '127.0.17.2');
    const one = scanner();
    const first = one.runAll('127.0.17.1', 'pw', asks('a'));
    await expect.poll(() => slow.attempts.length).toBe(1);
    const second = one.runAll('127.0.17.2', 'pw', asks('a'));
    await expect.poll(() => memory.pins.has('127.0.17.2')).toBe(true);
    await lost.close();
    expect(states([...(await second), ...(await first)])).toEqual(['broken', 'complete']);
    await peer(manners, '127.0.17.2');
    expect(states(await one.runAll('127.0.17.2', 'pw', asks('a')))).toEqual(['complete']);
  });
  it('counts as failed where the device hangs up on it', async () => {
    await peer({ login: (attempt, connection) => (attempt.method === 'none' ? attempt.reject(['password']) : connection.end()) });
    expect(states(await scanner().runAll(ADDRESS, 'pw', asks('a')))).toEqual(['broken']);
    expect(memory.failed).toContain(`${ADDRESS} audit`);
  });
  it('suspends its account after three failures, however many devices are asked at once', async () => {
    const addresses = Array.from({ length: 12 }, (_, i) => `127.0.17.${i + 1}`);
    const peers = await Promise.all(addresses.map((address) => peer({ login: (attempt) => attempt.reject(['password']) }, address)));
    const one = scanner();
    const answers = await Promise.all(addresses.map((address) => one.runAll(address, 'pw', asks('a'))));
    expect(peers.flatMap(({ attempts }) => attempts).filter((attempt) => attempt.startsWith('password'))).toHaveLength(3);
    expect(answers.flatMap(states).sort()).toEqual([...Array(9).fill('excluded'), ...Array(3).fill('refused')]);
  });
  it('answers one hidden prompt of keyboard-interactive, and no second one', async () => {
    const prompts: string[][] = [];
    await peer({
      login: (attempt) => {
        if (attempt.method !== 'keyboard-interactive') return attempt.reject(['keyboard-interactive']);
        attempt.prompt([{ prompt: 'Password: ', echo: false }], (first) => {
          prompts.push(first ?? []);
          attempt.prompt([{ prompt: 'Password again: ', echo: false }], (second) => {
            prompts.push(second ?? []);
            attempt.reject(['keyboard-interactive']);
          });
        });
      },
    });
    expect(states(await scanner().runAll(ADDRESS, 'pw', asks('a')))).toEqual(['refused']);
    expect(prompts).toEqual([['hunter2'], []]);
  });
  it('logs in by keyboard-interactive where that is what the device takes', async () => {
    await peer({
      ...accept,
      login: (attempt) => (attempt.method === 'keyboard-interactive' ? attempt.prompt([{ prompt: 'Password: ', echo: false }], (given) => (given?.[0] === 'hunter2' ? attempt.accept() : attempt.reject())) : attempt.reject(['keyboard-interactive'])),
    });
    expect(states(await scanner().runAll(ADDRESS, 'pw', asks('a')))).toEqual(['complete']);
    expect(memory.failed).toEqual([]);
  });
  it('is not sent where only keys are taken, and that is no failure', async () => {
    const { attempts } = await peer({ login: (attempt) => attempt.reject(['publickey']) });
    expect(states(await scanner().runAll(ADDRESS, 'pw', asks('a')))).toEqual(['refused']);
    expect(attempts).toEqual(['none audit']);
    expect(memory.failed).toEqual([]);
  });
});

describe('a session', () => {
  const login: Manners['login'] = (attempt) => (attempt.method === 'none' ? attempt.reject(['password']) : attempt.accept());
  it('whose login never comes ends at the clock', async () => {
    await peer({ login: () => {} });
    expect(states(await scanner().runAll(ADDRESS, 'pw', asks('a')))).toEqual(['broken']);
  });
  it('with an endless output is cut at the cap, and the process stays small', async () => {
    await peer({
      login,
      command: (channel) => {
        const more = (): void => { while (channel.writable && channel.write(Buffer.alloc(32_768, 65))); };
        channel.on('drain', more);
        more();
      },
    });
    const before = process.memoryUsage().rss;
    const answers = await scanner().runAll(ADDRESS, 'pw', asks('flood'));
    expect(states(answers)).toEqual(['cap']);
    const { outcome } = answers[0]!;
    expect(outcome.is === 'answered' && outcome.raw.length).toBeLessThanOrEqual(200_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
  it('without exit status proves nothing', async () => {
    await peer({ login, command: (channel) => { channel.write('half a config\n'); channel.end(); channel.close(); } });
    expect(states(await scanner().runAll(ADDRESS, 'pw', asks('a', 'b')))).toEqual(['error', 'error']);
  });
  it('that breaks off keeps what came, and says that the rest was not run', async () => {
    let connection: { end(): void } | null = null;
    await peer({
      login: (attempt, its) => {
        connection = its;
        login(attempt, its);
      },
      command: (channel) => { channel.write('first line\n'); setTimeout(() => connection!.end(), 50); },
    });
    const answers = await scanner().runAll(ADDRESS, 'pw', asks('a', 'b'));
    expect(states(answers)).toEqual(['error', 'broken']);
  });
  it('with a device of old algorithms is held with those appended, and says so', async () => {
    const old = await peer({ algorithms: { kex: ['diffie-hellman-group14-sha1'], cipher: ['aes128-cbc'], hmac: ['hmac-sha1'] } });
    const { outcome, requests } = await scanner().hello(ADDRESS);
    expect(told(outcome)).toMatchObject({ legacy: true, algorithms: { kex: 'diffie-hellman-group14-sha1', cipher: 'aes128-cbc' } });
    expect([requests, old.connections()]).toEqual([2, 2]);
    expect(memory.pins.size).toBe(1);
  });
  it('is the same box under the same key, and another under another', async () => {
    const keys = [hostKeyPair()];
    const first = await startPeer(ADDRESS, PORT, { keys });
    await scanner().hello(ADDRESS);
    await first.close();
    const second = await startPeer(ADDRESS, PORT, { keys });
    expect(told((await scanner().hello(ADDRESS)).outcome).changedFrom).toBeNull();
    await second.close();
    await peer({});
    const { outcome } = await scanner().hello(ADDRESS);
    expect(told(outcome).changedFrom).toBe([...memory.pins.values()][0]);
    expect(outcome).toMatchObject({ incomplete: 'host-key' });
  });
});
