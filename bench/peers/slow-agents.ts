/** Knows SNMP agents that answer after a fixed wait and never take longer: a process of its own, answers made before they are asked for. */
import { type ChildProcess, fork } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readAll, readInteger, readOid, write, writeInteger, writeOid } from '../../demo/ber.js';
import { type MibObject, valueOf } from '../../demo/snmp-agent.js';
import { compareOids } from '../../src/model/oid.js';
import { switchObjects } from './switch-objects.js';

export interface SlowAgents {
  readonly addresses: readonly string[];
  /** Requests that each agent has heard, and the most in any second. */
  counts(): Promise<{ readonly requests: Readonly<Record<string, number>>; readonly busiest: number }>;
  end(): Promise<void>;
}
export interface SlowPlan {
  readonly count: number;
  /** The addresses are `network`.1, .2 and so on. */
  readonly network: string;
  readonly port: number;
  readonly waitMs: number;
}

/** Starts them; all answer to the community `public`. */
export async function startSlowAgents(plan: SlowPlan): Promise<SlowAgents> {
  const child: ChildProcess = fork(import.meta.filename, [], { execArgv: process.execArgv });
  const heard = <T>(): Promise<T> => new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`the agents ended with ${code}`)));
  });
  child.send(plan);
  const addresses = await heard<string[]>();
  return {
    addresses,
    counts: () => {
      const counted = heard<Awaited<ReturnType<SlowAgents['counts']>>>();
      child.send('counts');
      return counted;
    },
    end: () => new Promise((resolve) => {
      child.removeAllListeners('exit');
      child.once('exit', () => resolve());
      child.disconnect();
    }),
  };
}

const GET = 0xa0;
const GETBULK = 0xa5;
const RESPONSE = 0xa2;
const MOST_BYTES = 1400;
const COMMUNITY = Buffer.from('public');

interface Store {
  readonly oids: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  readonly bindings: readonly Buffer[];
}
function storeOf(objects: readonly MibObject[]): Store {
  const sorted = [...objects].sort((a, b) => compareOids(a.oid, b.oid));
  return { oids: sorted.map(({ oid }) => oid), at: new Map(sorted.map(({ oid }, i) => [oid, i])), bindings: sorted.map((object) => write(0x30, writeOid(object.oid), valueOf(object))) };
}
/** Where what comes after `oid` lies. */
function after({ oids, at }: Store, oid: string): number {
  const known = at.get(oid);
  if (known !== undefined) return known + 1;
  let low = 0;
  let high = oids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareOids(oids[middle]!, oid) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
function bindingsFor(store: Store, type: number, asked: readonly string[], repetitions: number): Buffer[] {
  const absent = (oid: string, tag: number): Buffer => write(0x30, writeOid(oid), write(tag));
  if (type === GET) return asked.map((oid) => (store.at.has(oid) ? store.bindings[store.at.get(oid)!]! : absent(oid, 0x80)));
  const places = asked.map((oid) => after(store, oid));
  const given: Buffer[] = [];
  let bytes = 0;
  for (let row = 0; row < (type === GETBULK ? repetitions : 1); row++) {
    for (const [i, place] of places.entries()) {
      const binding = store.bindings[place + row] ?? absent(store.oids.at(-1) ?? asked[i]!, 0x82);
      bytes += binding.length;
      if (bytes > MOST_BYTES) return given;
      given.push(binding);
    }
  }
  return given;
}

function serve({ count, network, port, waitMs }: SlowPlan): void {
  const requests: Record<string, number> = {};
  const seconds = new Map<string, number>();
  const addresses = Array.from({ length: count }, (_, i) => `${network}.${i + 1}`);
  let listening = 0;
  for (const [i, address] of addresses.entries()) {
    const store = storeOf(switchObjects(i + 1, address));
    const socket = createSocket({ type: 'udp4', recvBufferSize: 1 << 20 });
    requests[address] = 0;
    socket.on('message', (message, peer) => {
      requests[address]!++;
      const second = `${address} ${Math.floor(Date.now() / 1000)}`;
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
      const [version, community, pdu] = readAll(readAll(message)[0]!.value);
      if (!community!.value.equals(COMMUNITY)) return;
      const [id, , repetitions, bindings] = readAll(pdu!.value);
      const asked = readAll(bindings!.value).map((binding) => readOid(readAll(binding.value)[0]!.value));
      const answer = write(0x30, write(2, version!.value), write(4, COMMUNITY), write(RESPONSE, write(2, id!.value), writeInteger(0), writeInteger(0), write(0x30, ...bindingsFor(store, pdu!.tag, asked, readInteger(repetitions!.value)))));
      setTimeout(() => socket.send(answer, peer.port, peer.address), waitMs);
    });
    socket.bind(port, address, () => ++listening === count && process.send!(addresses));
  }
  process.on('message', () => process.send!({ requests, busiest: Math.max(0, ...seconds.values()) }));
}
if (process.argv[1] === import.meta.filename && process.send) {
  process.once('message', (plan) => serve(plan as SlowPlan));
  process.on('disconnect', () => process.exit(0));
}
