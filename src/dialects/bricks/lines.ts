/** Knows where the OIDs, tags and values lie in answers of snmprec text. Forwarding tables have thousands of lines: each is cut out only when it is asked for. */
import { type Oid, compareOids, parseOid } from '../../model/oid.js';
import { byCodePoint } from '../../model/order.js';
import { decode } from '../../model/text.js';

/** One answer, and the observation that it is of. */
interface Page {
  /** One character per octet. */
  readonly text: string;
  readonly from: string;
}

/** The lines of one context, by their places: the OID begins at `starts` and ends before the first bar, the tag before the second, the value at `ends`. */
export interface Lines {
  readonly pages: Page[];
  readonly starts: number[];
  readonly firsts: number[];
  readonly seconds: number[];
  readonly ends: number[];
  /** Whether they stand in the order of their OIDs, each once. */
  isSorted: boolean;
}

export function noLines(): Lines {
  return { pages: [], starts: [], firsts: [], seconds: [], ends: [], isSorted: true };
}

/** Cuts the answer `raw` of the observation `from`, and adds its lines. Malformed ones are left out. */
export function addLines(raw: Uint8Array, from: string, to: Lines): void {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const page: Page = { text: bytes.toString('latin1'), from };
  const { length } = to.starts;
  let before = -1;
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
    if (!isCanonical(bytes, start, first)) {
      if (parseOid(page.text.slice(start, first)) === null) continue;
      for (const places of [to.pages, to.starts, to.firsts, to.seconds, to.ends]) places.length = length;
      return addLines(respelt(page.text), from, to);
    }
    const last = to.starts.length - 1;
    to.isSorted &&= before >= 0 ? isBefore(bytes, before, to.firsts[last]!, start, first) : last < 0 || compareOids(oidAt(to, last), page.text.slice(start, first)) < 0;
    before = start;
    to.pages.push(page);
    to.starts.push(start);
    to.firsts.push(first);
    to.seconds.push(second);
    to.ends.push(bytes[end - 1] === RETURN && end > second + 1 ? end - 1 : end);
  }
}
const [NEWLINE, RETURN, DOT, ZERO, NINE, BAR] = [10, 13, 46, 48, 57, 124];

/** An answer with OIDs that some agent spells in its own way (a leading dot, leading zeros), spelt as all others; what is no OID is left out. */
function respelt(text: string): Uint8Array {
  const lines = text.split('\n').flatMap((line) => {
    const oid = parseOid(line.slice(0, Math.max(0, line.indexOf('|'))));
    return oid === null || !/^[\d.]+$/.test(oid) ? [] : [oid + line.slice(line.indexOf('|'))];
  });
  return Buffer.from(lines.join('\n'), 'latin1');
}

export function oidAt({ pages, starts, firsts }: Lines, at: number): Oid {
  return pages[at]!.text.slice(starts[at], firsts[at]);
}
export function tagAt({ pages, firsts, seconds }: Lines, at: number): string {
  return pages[at]!.text.slice(firsts[at]! + 1, seconds[at]);
}
export function valueAt({ pages, seconds, ends }: Lines, at: number): string {
  const value = pages[at]!.text.slice(seconds[at]! + 1, ends[at]);
  // Value by value: one that is no UTF-8 must not change how the others are read.
  return NOT_ASCII.test(value) ? decode(Buffer.from(value, 'latin1')) : value;
}
const NOT_ASCII = /[\u0080-\u00ff]/;

/** Whether the OID of a line is `root` itself or lies below it. */
export function isLineUnder({ pages, starts, firsts }: Lines, at: number, root: Oid): boolean {
  const [{ text }, start] = [pages[at]!, starts[at]!];
  const end = start + root.length;
  return end <= firsts[at]! && (end === firsts[at] || text.charCodeAt(end) === DOT) && text.startsWith(root, start);
}

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
  const oids = lines.starts.map((_, at) => oidAt(lines, at));
  const fromOf = (at: number) => lines.pages[at]!.from;
  const order = oids.map((_, i) => i).sort((a, b) => compareOids(oids[a]!, oids[b]!) || byCodePoint(fromOf(a), fromOf(b)) || a - b);
  const kept = order.filter((at, i) => i === 0 || oids[at] !== oids[order[i - 1]!]);
  const picked = <T>(from: readonly T[]): T[] => kept.map((at) => from[at]!);
  return { pages: picked(lines.pages), starts: picked(lines.starts), firsts: picked(lines.firsts), seconds: picked(lines.seconds), ends: picked(lines.ends), isSorted: true };
}
