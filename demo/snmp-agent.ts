/** Knows how to answer SNMPv2c (RFC 3416) from a fixed table of objects: GET, GETNEXT and GETBULK, nothing else. */
import { createSocket, type Socket } from 'node:dgram';
import { compareOids, type Oid } from '../src/model/oid.js';
import { readAll, readInteger, readOid, write, writeInteger, writeOid } from './ber.js';

/** One object, as a recording writes it: `tag` 2 Integer32, 4 text, 4x hex, 6 OID, 64 IpAddress, 65 Counter32, 66 Gauge32, 67 TimeTicks, 70 Counter64. */
export interface MibObject {
  readonly oid: Oid;
  readonly tag: string;
  readonly value: string;
}
export interface Agent {
  readonly requests: () => number;
  close(): Promise<void>;
}

const GET = 0xa0;
const GETNEXT = 0xa1;
const RESPONSE = 0xa2;
const GETBULK = 0xa5;
const NO_SUCH_OBJECT = 0x80;
const END_OF_MIB_VIEW = 0x82;
/** An answer stays within one Ethernet frame. */
const MOST_BYTES = 1400;
const UPTIME = '1.3.6.1.2.1.1.3.0';

/** Answers on `address`:`port` to this community; everything else is met with silence. */
export async function startAgent(address: string, port: number, community: string, objects: readonly MibObject[]): Promise<Agent> {
  const sorted = [...objects].sort((a, b) => compareOids(a.oid, b.oid));
  const startedAt = Date.now() - 86_400_000 * 40;
  const socket = createSocket('udp4');
  let requests = 0;
  socket.on('message', (message, peer) => {
    const answer = answerTo(message, community, sorted, startedAt);
    if (!answer) return;
    requests++;
    socket.send(answer, peer.port, peer.address);
  });
  socket.on('error', () => undefined);
  await bind(socket, port, address);
  return { requests: () => requests, close: () => new Promise((done) => socket.close(() => done())) };
}

function bind(socket: Socket, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind({ port, address, exclusive: true }, () => {
      socket.off('error', reject);
      resolve();
    });
  });
}

function answerTo(message: Buffer, community: string, objects: readonly MibObject[], startedAt: number): Buffer | null {
  try {
    const [version, name, pdu] = readAll(readAll(message)[0]!.value);
    if (readInteger(version!.value) !== 1 || name!.value.toString() !== community) return null;
    const [id, nonRepeaters, maxRepetitions, bindings] = readAll(pdu!.value);
    const asked = readAll(bindings!.value).map((binding) => readOid(readAll(binding.value)[0]!.value));
    const answers = bindingsFor(pdu!.tag, asked, readInteger(nonRepeaters!.value), readInteger(maxRepetitions!.value), objects, startedAt);
    if (!answers) return null;
    return write(0x30, writeInteger(1), write(0x04, name!.value), write(RESPONSE, write(0x02, id!.value), writeInteger(0), writeInteger(0), write(0x30, ...answers)));
  } catch {
    return null;
  }
}

function bindingsFor(type: number, asked: readonly Oid[], nonRepeaters: number, maxRepetitions: number, objects: readonly MibObject[], startedAt: number): Buffer[] | null {
  const next = (oid: Oid) => objects[firstAfter(objects, oid)];
  if (type === GET) return asked.map((oid) => bindingOf(oid, objects.find((object) => object.oid === oid), NO_SUCH_OBJECT, startedAt));
  if (type === GETNEXT) return asked.map((oid) => bindingOf(oid, next(oid), END_OF_MIB_VIEW, startedAt));
  if (type !== GETBULK) return null;
  const answers = asked.slice(0, nonRepeaters).map((oid) => bindingOf(oid, next(oid), END_OF_MIB_VIEW, startedAt));
  let bytes = answers.reduce((sum, answer) => sum + answer.length, 0);
  let row = asked.slice(nonRepeaters);
  for (let repetition = 0; repetition < Math.min(maxRepetitions, 100) && row.length > 0; repetition++) {
    const found = row.map((oid) => ({ oid, object: next(oid) }));
    for (const { oid, object } of found) {
      const answer = bindingOf(oid, object, END_OF_MIB_VIEW, startedAt);
      bytes += answer.length;
      if (bytes > MOST_BYTES) return answers;
      answers.push(answer);
    }
    if (found.every(({ object }) => object === undefined)) break;
    row = found.map(({ oid, object }) => object?.oid ?? oid);
  }
  return answers;
}

function firstAfter(objects: readonly MibObject[], oid: Oid): number {
  let low = 0;
  let high = objects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareOids(objects[middle]!.oid, oid) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bindingOf(asked: Oid, object: MibObject | undefined, absent: number, startedAt: number): Buffer {
  if (!object) return write(0x30, writeOid(asked), write(absent));
  return write(0x30, writeOid(object.oid), object.oid === UPTIME ? writeInteger(Math.floor((Date.now() - startedAt) / 10), 0x43) : valueOf(object));
}
/** One value as it goes over the wire. */
export function valueOf({ tag, value }: MibObject): Buffer {
  switch (tag) {
    case '2':
      return writeInteger(Number(value));
    case '4':
      return write(0x04, Buffer.from(value));
    case '4x':
      return write(0x04, Buffer.from(value, 'hex'));
    case '6':
      return writeOid(value);
    case '64':
      return write(0x40, Buffer.from(value.split('.').map(Number)));
    case '65':
      return writeInteger(BigInt(value), 0x41);
    case '66':
      return writeInteger(BigInt(value), 0x42);
    case '67':
      return writeInteger(BigInt(value), 0x43);
    case '70':
      return writeInteger(BigInt(value), 0x46);
    default:
      throw new Error(`unknown tag ${tag}`);
  }
}
