/** Asserts that SSH peers which misbehave in every way of the list, all at once, get no more than one password each, and cost honest ones nothing. */
import { afterEach, describe, expect, it } from 'vitest';
import { type SshScanner, createSshScanner } from '../../scanners/ssh/scanner.js';
import type { Outcome } from '../../src/model/observation.js';
import { countingEgress } from './hostile/egress.js';
import { remembering } from './hostile/ssh-memory.js';
import { type Peer, startPeer } from './hostile/ssh-peer.js';
import { HOSTILE_SSH_PEERS } from './hostile/ssh-peers.js';

const PORT = 16223;
const CLOCKS = { handshakeMs: 4000, loginMs: 4000, commandMs: 1500, sessionMs: 8000 };
const HONEST = Array.from({ length: 10 }, (_, i) => `127.0.26.${i + 1}`);
const ending = (outcome: Outcome): string => (outcome.is === 'answered' ? (outcome.incomplete ?? 'complete') : outcome.is);
const asks = (credential: string) => ['show version', 'show running-config'].map((run) => ({ via: 'ssh', run, credential }) as const);

let closers: (() => Promise<void>)[] = [];
let scanner: SshScanner | null = null;
const egress = countingEgress();
const memory = remembering();
afterEach(async () => {
  scanner?.close();
  await Promise.all(closers.map((close) => close()));
  closers = [];
});
/** A user of its own for each peer, so that one does not suspend the account of another. */
function scan(): SshScanner {
  scanner?.close();
  return (scanner = createSshScanner({
    egress,
    port: PORT,
    resolve: async (name) => ({ name, type: 'ssh-password', user: name, password: `secret-of-${name}`, for: ['127.0.0.0/8'], acceptNewHostKeys: true, sudo: false }),
    hostKeys: memory.hostKeys,
    failures: memory.failures,
    published: () => true,
    seal: (raw) => raw,
    clocks: CLOCKS,
    commandBytes: 200_000,
  }));
}

describe('SSH peers that misbehave', () => {
  it('are at least twenty-five, each named once', () => {
    expect(HOSTILE_SSH_PEERS.length).toBeGreaterThanOrEqual(25);
    expect(new Set(HOSTILE_SSH_PEERS.map(({ name }) => name)).size).toBe(HOSTILE_SSH_PEERS.length);
  });

  it('are each told by reason, see one password at most, and leave the answers of honest ones as they were', { timeout: 600_000 }, async () => {
    for (const address of HONEST) {
      const peer = await startPeer(address, PORT, { login: (attempt) => (attempt.method === 'none' ? attempt.reject(['password']) : attempt.accept()), command: (channel, line) => { channel.write(`${address}: ${line}\n`.repeat(500)); channel.exit(0); channel.end(); } });
      closers.push(peer.close);
    }
    const askHonest = () => Promise.all(HONEST.map((address, i) => scanner!.runAll(address, `honest${i}`, asks(`honest${i}`))));
    scan();
    const alone = await askHonest();
    expect(alone.flat().map(({ outcome }) => ending(outcome))).toEqual(Array(20).fill('complete'));

    const peers: Pick<Peer, 'attempts' | 'close'>[] = [];
    for (const [i, { start, changedKey }] of HOSTILE_SSH_PEERS.entries()) {
      const peer = await start(`127.0.27.${i + 1}`, PORT);
      peers.push(peer);
      closers.push(peer.close);
      if (changedKey) memory.pins.set(`127.0.27.${i + 1}`, 'SHA256:before');
    }
    scan();
    const before = process.memoryUsage().rss;
    const [beside, hostile] = await Promise.all([askHonest(), Promise.all(HOSTILE_SSH_PEERS.map((_, i) => scanner!.runAll(`127.0.27.${i + 1}`, `user${i}`, asks(`user${i}`))))]);
    expect(beside).toEqual(alone);
    expect(Object.fromEntries(HOSTILE_SSH_PEERS.map(({ name }, i) => [name, hostile[i]!.map(({ outcome }) => ending(outcome))]))).toEqual(Object.fromEntries(HOSTILE_SSH_PEERS.map(({ name, ends }) => [name, ends])));
    const secrets = (i: number) => peers[i]!.attempts.filter((attempt) => attempt.startsWith('password'));
    expect(Object.fromEntries(HOSTILE_SSH_PEERS.map(({ name }, i) => [name, secrets(i).length]))).toEqual(Object.fromEntries(HOSTILE_SSH_PEERS.map(({ name, passwords }) => [name, passwords])));
    for (const i of peers.keys()) expect(secrets(i).every((attempt) => attempt === `password user${i} secret-of-user${i}`)).toBe(true);
    expect(egress.outstanding()).toBe(0);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });
});
