/** Knows how one target's observations, live or recorded, are laid open to a dialect: rows by OID, outputs by command. */
import type { Ask } from '../../model/ask.js';
import type { Answers, Output, Row } from '../../model/dialect.js';
import type { Observation } from '../../model/observation.js';
import { type Oid, compareOids, isUnder, oidBefore } from '../../model/oid.js';
import { byCodePoint, distinct } from '../../model/order.js';
import { cleanLines, decode } from '../../model/text.js';

/** The lines of one context, column by column: forwarding tables have thousands, and few are ever asked for by the way they came. */
interface Lines {
  oids: Oid[];
  tags: string[];
  values: string[];
  from: string[];
}

/** The rows of second readings stand apart, as if in a context of their own. */
export const AGAIN = 'again';
const NO_ROWS: readonly Row[] = [];

/** Lays open `observations`, which must all be of one target. Malformed snmprec lines are left out. */
export function answersOf(target: string, observations: readonly Observation[]): Answers {
  const linesByContext = new Map<string, Lines>();
  const outputs = new Map<string, Output>();
  for (const observation of observations) {
    const { ask, outcome } = observation;
    if (outcome.is !== 'answered') continue;
    if (ask.via === 'snmp') {
      const context = 'walk' in ask ? (ask.again ? AGAIN : (ask.context ?? '')) : '';
      let lines = linesByContext.get(context);
      if (!lines) linesByContext.set(context, (lines = { oids: [], tags: [], values: [], from: [] }));
      readLines(outcome.raw, observation.id, lines);
    }
    if (ask.via === 'ssh' && 'run' in ask) {
      outputs.set(ask.run, { text: cleanLines(decode(outcome.raw)), complete: outcome.incomplete === undefined, from: observation.id });
    }
  }
  const readers = new Map([...linesByContext].map(([context, lines]) => [context, rowsOf(inOrder(lines))] as const));
  return {
    target,
    observations,
    contexts: distinct([...linesByContext.keys()].filter((context) => context !== '' && context !== AGAIN)),
    rows: (root, context = '') => readers.get(context)?.(root) ?? NO_ROWS,
    output: (command) => outputs.get(command) ?? null,
    via: <V extends Ask['via']>(via: V) =>
      observations.filter((o): o is Observation & { ask: Extract<Ask, { via: V }> } => o.ask.via === via && o.outcome.is === 'answered'),
  };
}

function readLines(raw: Uint8Array, from: string, into: Lines): void {
  // Line by line: one line that is no UTF-8 must not change how the others are read.
  const all = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  const isPlain = !/[\u0080-\u00ff]/.test(all);
  const tags = new Map<string, string>();
  let start = 0;
  while (start < all.length) {
    const found = all.indexOf('\n', start);
    const line = all.slice(start, found < 0 ? all.length : found);
    start += line.length + 1;
    const text = !isPlain && /[\u0080-\u00ff]/.test(line) ? decode(Buffer.from(line, 'latin1')) : line;
    const first = text.indexOf('|');
    const second = text.indexOf('|', first + 1);
    const oid = first < 1 || second < 0 ? null : oidBefore(text, first);
    if (oid === null) continue;
    const tag = text.slice(first + 1, second);
    let known = tags.get(tag);
    if (known === undefined) tags.set(tag, (known = tag));
    into.oids.push(oid);
    into.tags.push(known);
    into.values.push(text.endsWith('\r') ? text.slice(second + 1, -1) : text.slice(second + 1));
    into.from.push(from);
  }
}

/** Lines in the order of their OIDs, each once. Where two walks hold the same object, the smaller observation id wins: the same choice in whatever order they came. */
function inOrder(lines: Lines): Lines {
  const { oids, tags, values, from } = lines;
  let isSorted = true;
  for (let i = 1; i < oids.length && isSorted; i++) isSorted = compareOids(oids[i - 1]!, oids[i]!) < 0;
  if (isSorted) return lines;
  const order = oids.map((_, i) => i).sort((a, b) => compareOids(oids[a]!, oids[b]!) || byCodePoint(from[a]!, from[b]!) || a - b);
  const kept = order.filter((at, i) => i === 0 || oids[at] !== oids[order[i - 1]!]);
  return { oids: kept.map((at) => oids[at]!), tags: kept.map((at) => tags[at]!), values: kept.map((at) => values[at]!), from: kept.map((at) => from[at]!) };
}

/** Branches of the tree are found at once down to this many sub-identifiers: as deep as columns lie. */
const DEPTH = 14;

/** The rows at and below a root. Many tongues ask for the same subtree, and most ask for what is not there. */
function rowsOf(lines: Lines): (root: Oid) => readonly Row[] {
  const { oids, tags, values, from } = lines;
  const read = new Map<Oid, readonly Row[]>();
  let branches: ReadonlyMap<Oid, number> | null = null;
  return (root) => {
    const known = read.get(root);
    if (known) return known;
    branches ??= branchesOf(oids);
    const cut = dotAt(root, DEPTH);
    const first = branches.get(cut < 0 ? root : root.slice(0, cut));
    if (first === undefined) return NO_ROWS;
    const rows: Row[] = [];
    for (let i = cut < 0 ? first : lowest(oids, root, first); i < oids.length && isUnder(oids[i]!, root); i++) {
      rows.push({ oid: oids[i]!, tag: tags[i]!, value: values[i]!, from: from[i]!, index: oids[i]!.slice(root.length + 1) });
    }
    read.set(root, rows);
    return rows;
  };
}

/** By branch of the tree, the position of its first line. */
function branchesOf(oids: readonly Oid[]): ReadonlyMap<Oid, number> {
  const first = new Map<Oid, number>();
  let before = '';
  for (let i = 0; i < oids.length; i++) {
    const oid = oids[i]!;
    let [shared, depth] = [0, 1];
    while (shared < before.length && shared < oid.length && before.charCodeAt(shared) === oid.charCodeAt(shared)) {
      if (oid.charCodeAt(shared) === DOT) depth++;
      shared++;
    }
    for (let end = shared; depth <= DEPTH && end <= oid.length; end++) {
      if (end < oid.length && oid.charCodeAt(end) !== DOT) continue;
      const branch = oid.slice(0, end);
      if (!first.has(branch)) first.set(branch, i);
      depth++;
    }
    before = oid;
  }
  return first;
}
const DOT = 46;

/** The position of the `count`-th dot; -1: there are fewer. */
function dotAt(oid: Oid, count: number): number {
  let at = -1;
  for (let i = 0; i < count; i++) {
    at = oid.indexOf('.', at + 1);
    if (at < 0) return -1;
  }
  return at;
}

/** The first position from `low` on whose OID is not before `root`. */
function lowest(oids: readonly Oid[], root: Oid, from: number): number {
  let [low, high] = [from, oids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareOids(oids[middle]!, root) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
