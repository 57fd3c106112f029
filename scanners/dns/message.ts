/** Knows messages of the domain name system, as far as one question and its answer go (RFC 1035, RFC 2782, RFC 3596). */
import type { RecordType } from '../../src/model/ask.js';
import { addressOfIpv6 } from './ipv6.js';

export interface DnsRecord {
  readonly name: string;
  readonly type: RecordType | 'CNAME';
  /** An address, or a name. */
  readonly value: string;
  readonly preference?: number;
  readonly port?: number;
}
export interface DnsAnswer {
  readonly rcode: string;
  /** More than fitted into the datagram. */
  readonly truncated: boolean;
  /** Of the name asked about, and of what it is an alias of. */
  readonly records: readonly DnsRecord[];
}
/** A message that breaks the format. */
export class Malformed extends Error {}

const TYPES: Readonly<Record<RecordType | 'CNAME', number>> = { A: 1, NS: 2, CNAME: 5, PTR: 12, MX: 15, AAAA: 28, SRV: 33 };
const NAMES = new Map(Object.entries(TYPES).map(([name, number]) => [number, name as DnsRecord['type']]));
const RCODES = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];
const IN = 1;
const HEADER = 12;
const NAME_AT_MOST = 255;
const LABEL_AT_MOST = 63;
/** No sensible answer holds more. */
const RECORDS_AT_MOST = 500;
const ALIASES_AT_MOST = 8;

/** A query with recursion desired. Throws Malformed for a name that is none. */
export function encodeQuery(id: number, name: string, type: RecordType): Buffer {
  const labels = name.replace(/\.$/, '').split('.').map((label) => Buffer.from(label, 'latin1'));
  if (labels.some(({ length }) => length === 0 || length > LABEL_AT_MOST) || labels.reduce((sum, { length }) => sum + length + 1, 1) > NAME_AT_MOST) throw new Malformed('not a name');
  const header = Buffer.alloc(HEADER);
  header.writeUInt16BE(id, 0);
  header.writeUInt16BE(0x0100, 2);
  header.writeUInt16BE(1, 4);
  const tail = Buffer.alloc(4);
  tail.writeUInt16BE(TYPES[type], 0);
  tail.writeUInt16BE(IN, 2);
  return Buffer.concat([header, ...labels.flatMap((label) => [Buffer.from([label.length]), label]), Buffer.from([0]), tail]);
}

/** Reads the answer to that query. Null: it is the answer to another. Throws Malformed where it is one to this and breaks the format. */
export function decodeAnswer(message: Buffer, id: number, name: string, type: RecordType): DnsAnswer | null {
  if (message.length < HEADER || message.readUInt16BE(0) !== id) return null;
  const flags = message.readUInt16BE(2);
  if ((flags & 0x8000) === 0 || (flags & 0x7800) !== 0) return null;
  if (message.readUInt16BE(4) !== 1) return null;
  const question = nameAt(message, HEADER);
  if (question.next + 4 > message.length) throw new Malformed('cut off in the question');
  const wanted = name.replace(/\.$/, '').toLowerCase();
  if (question.name !== wanted || message.readUInt16BE(question.next) !== TYPES[type] || message.readUInt16BE(question.next + 2) !== IN) return null;
  const count = message.readUInt16BE(6);
  if (count > RECORDS_AT_MOST) throw new Malformed('too many records');
  const truncated = (flags & 0x0200) !== 0;
  const all: DnsRecord[] = [];
  let at = question.next + 4;
  for (let i = 0; i < count; i++) {
    // A truncated message may end anywhere between two records.
    if (truncated && at >= message.length) break;
    const { record, next } = recordAt(message, at);
    if (record) all.push(record);
    at = next;
  }
  return { rcode: RCODES[flags & 0x0f] ?? `RCODE${flags & 0x0f}`, truncated, records: belonging(all, wanted, type) };
}

/** Records of the name itself, or of the end of its chain of aliases; what else a server adds is not believed. */
function belonging(all: readonly DnsRecord[], name: string, type: RecordType): DnsRecord[] {
  const names = new Set([name]);
  for (let i = 0; i < ALIASES_AT_MOST; i++) for (const record of all) if (record.type === 'CNAME' && names.has(record.name)) names.add(record.value);
  return all.filter((record) => names.has(record.name) && (record.type === type || record.type === 'CNAME'));
}

function recordAt(message: Buffer, start: number): { readonly record: DnsRecord | null; readonly next: number } {
  const { name, next: at } = nameAt(message, start);
  if (at + 10 > message.length) throw new Malformed('cut off in a record');
  const type = NAMES.get(message.readUInt16BE(at));
  const length = message.readUInt16BE(at + 8);
  const data = at + 10;
  const next = data + length;
  if (next > message.length) throw new Malformed('cut off in a record');
  if (type === undefined || message.readUInt16BE(at + 2) !== IN) return { record: null, next };
  const whole = (offset: number): string => {
    const read = nameAt(message, data + offset);
    if (read.next !== next) throw new Malformed('a name that does not fill its record');
    return read.name;
  };
  if (type === 'A') {
    if (length !== 4) throw new Malformed('an address of no four octets');
    return { record: { name, type, value: message.subarray(data, next).join('.') }, next };
  }
  if (type === 'AAAA') {
    if (length !== 16) throw new Malformed('an address of no sixteen octets');
    return { record: { name, type, value: addressOfIpv6(message.subarray(data, next)) }, next };
  }
  if (type === 'MX') {
    if (length < 3) throw new Malformed('cut off in a record');
    return { record: { name, type, value: whole(2), preference: message.readUInt16BE(data) }, next };
  }
  if (type === 'SRV') {
    if (length < 7) throw new Malformed('cut off in a record');
    return { record: { name, type, value: whole(6), preference: message.readUInt16BE(data), port: message.readUInt16BE(data + 4) }, next };
  }
  return { record: { name, type, value: whole(0) }, next };
}

/** A name, lower case, without a last dot; bytes that are no ordinary character as `\ddd`. Pointers go strictly backwards, so none goes round. */
function nameAt(message: Buffer, start: number): { readonly name: string; readonly next: number } {
  const labels: string[] = [];
  let total = 1;
  let at = start;
  let next = -1;
  let earliest = start;
  for (;;) {
    const length = message[at];
    if (length === undefined) throw new Malformed('cut off in a name');
    if (length === 0) return { name: labels.join('.'), next: next < 0 ? at + 1 : next };
    if ((length & 0xc0) === 0xc0) {
      const low = message[at + 1];
      if (low === undefined) throw new Malformed('cut off in a name');
      const target = ((length & 0x3f) << 8) | low;
      if (next < 0) next = at + 2;
      if (target >= earliest || target < HEADER) throw new Malformed('a pointer that does not go backwards');
      earliest = at = target;
      continue;
    }
    if (length > LABEL_AT_MOST) throw new Malformed('a label of unknown kind');
    if (at + 1 + length > message.length) throw new Malformed('cut off in a name');
    total += length + 1;
    if (total > NAME_AT_MOST) throw new Malformed('a name that is too long');
    labels.push(Array.from(message.subarray(at + 1, at + 1 + length), spelt).join(''));
    at += 1 + length;
  }
}
function spelt(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[A-Za-z0-9_/*-]/.test(character) ? character.toLowerCase() : `\\${String(byte).padStart(3, '0')}`;
}
