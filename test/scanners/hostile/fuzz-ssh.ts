/** Knows how to log in to SSH peers whose octets are damaged on the way, and to count what became of each command. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createSshScanner } from '../../../scanners/ssh/scanner.js';
import { clean } from '../../../src/model/text.js';
import { countingEgress } from './egress.js';
import { type Fuzzed, inTime } from './fuzz-snmp.js';
import { heldMemory } from './memory.js';
import { type Draw, drawFrom, mutate } from './mutate.js';
import { startPeer } from './ssh-peer.js';

const PORT = 16323;
const HONEST = '127.0.29.1';
const LISTENERS = 32;
const SETTLES_MS = 30_000;
/** One session in so many is a living one, damaged anywhere; the others replay what a server says until keys are in force, damaged. */
const LIVING = 10;
/** A scanner lives as long as a sweep, and remembers its accounts; here every session has an account of its own, so it is changed for a new one. */
const SESSIONS_OF_A_SWEEP = 100;

/** Opens `count` damaged sessions, the same for the same seed. */
export async function fuzzSsh(count: number, seed: number): Promise<Omit<Fuzzed, 'datagrams'>> {
  const draw = drawFrom(seed);
  const honest = await startPeer(HONEST, PORT, {
    login: (attempt) => (attempt.method === 'none' ? attempt.reject(['password']) : attempt.accept()),
    command: (channel) => {
      channel.write('hostname core\n'.repeat(100));
      channel.exit(0);
      channel.end();
    },
  });
  const said: Buffer[] = [];
  let mode: 'record' | 'damage' = 'record';
  const open = new Set<Socket>();
  const servers: Server[] = [];
  for (let i = 0; i < LISTENERS; i++) {
    const server = createServer((socket) => {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => open.delete(socket));
      if (mode === 'record') pass(socket, (chunk) => (said.push(chunk), chunk));
      else if (draw(LIVING) === 0) damageLiving(socket, draw);
      else replay(socket, said, draw);
    });
    await new Promise<void>((resolve) => server.listen(PORT, `127.0.30.${i + 1}`, resolve));
    servers.push(server);
  }
  const newScanner = () => createSshScanner({
    egress: countingEgress({ quiet: true }),
    port: PORT,
    resolve: async (name) => ({ name, type: 'ssh-password', user: name, password: 'hunter2', for: ['127.0.0.0/8'], acceptNewHostKeys: true, sudo: false }),
    hostKeys: { pinned: async () => null, pin: async () => {}, accepted: async () => false },
    failures: { failedToday: async () => false, failed: async () => {} },
    published: () => true,
    seal: (raw) => raw,
    clocks: { handshakeMs: 1000, loginMs: 1000, commandMs: 1000, sessionMs: 2000 },
    commandBytes: 100_000,
  });
  let asks = 0;
  let unsettled = 0;
  let early = 0;
  const outcomes: Record<string, number> = {};
  const ask = async (scanner: ReturnType<typeof newScanner>, target: string): Promise<void> => {
    const user = `user${++asks}`;
    const answers = await inTime(scanner.runAll(target, user, ['show version', 'show running-config'].map((run) => ({ via: 'ssh', run, credential: user }))), SETTLES_MS);
    if (answers === null) return void unsettled++;
    for (const { outcome } of answers) {
      const is = outcome.is === 'answered' ? (outcome.incomplete ?? 'whole') : 'why' in outcome && clean(outcome.why) !== outcome.why ? 'told with what the peer said, as it said it' : outcome.is;
      outcomes[is] = (outcomes[is] ?? 0) + 1;
    }
  };
  const first = newScanner();
  for (let tries = 0; (outcomes['whole'] ?? 0) === 0; tries++) {
    if (tries === 10) throw new Error('no undamaged session to begin with');
    said.length = 0;
    await ask(first, '127.0.30.1');
  }
  first.close();
  mode = 'damage';
  await Promise.all(
    servers.map(async (_, i) => {
      while (asks < count) {
        const scanner = newScanner();
        for (let session = 0; session < SESSIONS_OF_A_SWEEP && asks < count; session++) {
          await ask(scanner, `127.0.30.${i + 1}`);
          if (early === 0 && asks > count / 10) early = heldMemory();
        }
        scanner.close();
      }
    }),
  );
  const late = heldMemory();
  for (const socket of open) socket.destroy();
  for (const server of servers) server.close();
  await honest.close();
  return { asks, unsettled, outcomes, memory: [early, late] };
}

/** Stands between the client and the honest server; what the server says goes through `change`. */
function pass(socket: Socket, change: (chunk: Buffer) => Buffer): void {
  const server = connect({ host: HONEST, port: PORT });
  server.on('error', () => socket.destroy());
  socket.on('close', () => server.destroy());
  server.on('close', () => socket.destroy());
  socket.on('data', (chunk) => server.writable && server.write(chunk));
  server.on('data', (chunk) => socket.writable && socket.write(change(chunk)));
}
function damageLiving(socket: Socket, draw: Draw): void {
  let before = draw(10);
  pass(socket, (chunk) => (before-- === 0 ? mutate(chunk, draw) : chunk));
}
/** Up to the message that puts the keys in force; what follows is encrypted under keys of another day. */
function replay(socket: Socket, said: readonly Buffer[], draw: Draw): void {
  // Unread, a client's end would never be noticed, and the socket stay open.
  socket.resume();
  const pieces = said.slice(0, 1 + draw(said.length));
  const damaged = draw(pieces.length);
  socket.write(Buffer.concat(pieces.map((piece, i) => (i === damaged ? mutate(piece, draw) : piece))));
  if (draw(20) > 0) socket.end();
}
