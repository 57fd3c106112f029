/** Knows multicast answers about names, as far as who has an address and offers which services (RFC 6762, RFC 6763). */
import { clean, decode } from '../../model/text.js';
import { addressOfBytes } from './rows.js';

export interface Announced {
  /** `printer.local` with the addresses it claims. */
  readonly hosts: readonly { readonly name: string; readonly address: string }[];
  /** `_ipp._tcp`, `_airplay._tcp`. */
  readonly services: readonly string[];
  /** `key=value` words that describe a service (RFC 6763, section 6), with the service they are of. */
  readonly words: readonly { readonly service: string; readonly key: string; readonly value: string }[];
}
const RECORDS_AT_MOST = 100;
/** An answer, no error, of the one kind there is (RFC 6762 §18). */
const ANSWER_BITS = 0xf80f;
const ANSWER = 0x8000;
const INTERNET = 1;
const TEXT = 16;
const WORDS_AT_MOST = 40;
const SERVICE = /^(?:.*\.)?(_[a-z0-9-]{1,15}\._(?:tcp|udp))\.local$/i;

/** Empty for questions, and for what breaks the format. */
export function announcedIn(message: Buffer): Announced {
  const hosts: { name: string; address: string }[] = [];
  const services = new Set<string>();
  const words: { service: string; key: string; value: string }[] = [];
  if (message.length < 12 || (message.readUInt16BE(2) & ANSWER_BITS) !== ANSWER) return { hosts, services: [], words };
  const count = Math.min(RECORDS_AT_MOST, message.readUInt16BE(6) + message.readUInt16BE(8) + message.readUInt16BE(10));
  // Questions in an answer are passed over.
  let at = afterQuestions(message);
  for (let i = 0; i < count; i++) {
    const owner = nameAt(message, at);
    if (!owner || owner.next + 10 > message.length) break;
    const type = message.readUInt16BE(owner.next);
    const data = owner.next + 10;
    const next = data + message.readUInt16BE(owner.next + 8);
    if (next > message.length) break;
    at = next;
    // The highest bit of the class tells caches to forget; a life of nothing says goodbye.
    if ((message.readUInt16BE(owner.next + 2) & 0x7fff) !== INTERNET || message.readUInt32BE(owner.next + 4) === 0) continue;
    const address = (type === 1 && next - data === 4) || (type === 28 && next - data === 16) ? addressOfBytes(message.subarray(data, next)) : null;
    if (address !== null) hosts.push({ name: owner.name, address });
    const service = SERVICE.exec(owner.name)?.[1];
    if ((type === 12 || type === 33) && service !== undefined) services.add(service.toLowerCase());
    if (type === TEXT && service !== undefined) words.push(...wordsIn(message.subarray(data, next)).map((word) => ({ service: service.toLowerCase(), ...word })));
  }
  return { hosts, services: [...services].sort(), words };
}

/** Strings, each behind its length; what has no sign of equality is a flag. */
function wordsIn(data: Buffer): readonly { readonly key: string; readonly value: string }[] {
  const words: { key: string; value: string }[] = [];
  for (let at = 0; at < data.length && words.length < WORDS_AT_MOST; at += 1 + data[at]!) {
    const [, key, value] = /^([^=]{1,30})=(.*)$/s.exec(decode(data.subarray(at + 1, at + 1 + data[at]!))) ?? [];
    if (key !== undefined) words.push({ key: clean(key, 30).toLowerCase(), value: clean(value!, 120) });
  }
  return words;
}

/** Where the first record stands; past the end where a question is cut off. */
function afterQuestions(message: Buffer): number {
  let at = 12;
  for (let i = Math.min(RECORDS_AT_MOST, message.readUInt16BE(4)); i > 0; i--) at = (nameAt(message, at)?.next ?? message.length) + 4;
  return at;
}

function nameAt(message: Buffer, start: number): { readonly name: string; readonly next: number } | null {
  const labels: string[] = [];
  let at = start;
  let next = -1;
  let earliest = start;
  for (let total = 0; total < 255; ) {
    const length = message[at];
    if (length === undefined) return null;
    if (length === 0) return { name: clean(labels.join('.'), 253), next: next < 0 ? at + 1 : next };
    if (length >= 0xc0) {
      const target = ((length & 0x3f) << 8) | (message[at + 1] ?? 0);
      if (next < 0) next = at + 2;
      if (at + 1 >= message.length || target >= earliest) return null;
      earliest = at = target;
      continue;
    }
    if (length > 63 || at + 1 + length > message.length) return null;
    labels.push(decode(message.subarray(at + 1, at + 1 + length)));
    total += length + 1;
    at += length + 1;
  }
  return null;
}
