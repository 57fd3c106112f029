/** Knows how answers in snmprec text are cut into OIDs, tags and values, column by column: forwarding tables have thousands of lines. */
import { type Oid, compareOids, parseOid } from '../../model/oid.js';
import { byCodePoint } from '../../model/order.js';
import { decode } from '../../model/text.js';

/** The lines of one context. `from`: the observation that each is of. */
export interface Lines {
  readonly oids: Oid[];
  readonly tags: string[];
  readonly values: string[];
  readonly from: string[];
  /** Whether they stand in the order of their OIDs, each once. */
  isSorted: boolean;
}

/** Cuts the answer `raw` of the observation `from`, and adds its lines. Malformed ones are left out. */
export function addLines(raw: Uint8Array, from: string, to: Lines): void {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const all = bytes.toString('latin1');
  const isPlain = !NOT_ASCII.test(all);
  let before: readonly [number, number] | null = null;
  let next = 0;
  while (next < bytes.length) {
    const start = next;
    let [end, first, second] = [start, -1, -1];
    for (; end < bytes.length && bytes[end] !== NEWLINE; end++) {
      if (bytes[end] !== BAR) continue;
      if (first < 0) first = end;
      else if (second < 0) second = end;
    }
    next = end + 1;
    if (first <= start || second < 0) continue;
    const isPlainOid = isCanonical(bytes, start, first);
    const oid = isPlainOid ? all.slice(start, first) : parseOid(all.slice(start, first));
    if (oid === null) continue;
    to.isSorted &&= isPlainOid && (before !== null ? isBefore(bytes, before[0], before[1], start, first) : to.oids.length === 0 || compareOids(to.oids.at(-1)!, oid) < 0);
    before = [start, first];
    const value = all.slice(second + 1, bytes[end - 1] === RETURN && end > second + 1 ? end - 1 : end);
    to.oids.push(oid);
    to.tags.push(all.slice(first + 1, second));
    // Value by value: one that is no UTF-8 must not change how the others are read.
    to.values.push(isPlain || !NOT_ASCII.test(value) ? value : decode(Buffer.from(value, 'latin1')));
    to.from.push(from);
  }
}
const NOT_ASCII = /[\u0080-\u00ff]/;
const [NEWLINE, RETURN, DOT, ZERO, NINE, BAR] = [10, 13, 46, 48, 57, 124];

/** Whether these octets are an OID as `parseOid` spells it: no leading dot, no leading zeros. */
function isCanonical(bytes: Uint8Array, start: number, end: number): boolean {
  let isAtStart = true;
  for (let i = start; i < end; i++) {
    const code = bytes[i]!;
    if (code === DOT && !isAtStart) isAtStart = true;
    else if (code < ZERO || code > NINE || (isAtStart && code === ZERO && i + 1 < end && bytes[i + 1] !== DOT)) return false;
    else isAtStart = false;
  }
  return !isAtStart;
}

/** Whether the canonical OID at `a` comes before the one at `b`, as `compareOids` has it: the longer number is the larger one. */
function isBefore(bytes: Uint8Array, a: number, endOfA: number, b: number, endOfB: number): boolean {
  while (a < endOfA && b < endOfB && bytes[a] === bytes[b]) {
    a++;
    b++;
  }
  const [digitsOfA, digitsOfB] = [digitsFrom(bytes, a, endOfA), digitsFrom(bytes, b, endOfB)];
  if (digitsOfA !== digitsOfB) return digitsOfA < digitsOfB;
  if (digitsOfA > 0) return bytes[a]! < bytes[b]!;
  // One ends where the other goes on below it.
  return a === endOfA && b < endOfB;
}
function digitsFrom(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== DOT) at++;
  return at - start;
}

/** `lines` in the order of their OIDs, each once. Where two answers hold the same object, the smaller observation id wins: the same choice in whatever order they came. */
export function inOrder(lines: Lines): Lines {
  if (lines.isSorted) return lines;
  const { oids, tags, values, from } = lines;
  const order = oids.map((_, i) => i).sort((a, b) => compareOids(oids[a]!, oids[b]!) || byCodePoint(from[a]!, from[b]!) || a - b);
  const kept = order.filter((at, i) => i === 0 || oids[at] !== oids[order[i - 1]!]);
  return { oids: kept.map((at) => oids[at]!), tags: kept.map((at) => tags[at]!), values: kept.map((at) => values[at]!), from: kept.map((at) => from[at]!), isSorted: true };
}
