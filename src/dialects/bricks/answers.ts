/** Knows how one target's observations, live or recorded, are laid open to a dialect: rows by OID, outputs by command. */
import type { Ask } from '../../model/ask.js';
import type { Answers, Column, Output, Row } from '../../model/dialect.js';
import type { Observation, Outcome } from '../../model/observation.js';
import { type Oid, compareOids, isUnder } from '../../model/oid.js';
import { distinct } from '../../model/order.js';
import { cleanLines, decode } from '../../model/text.js';
import { type Lines, addLines, inOrder, isLineUnder, noLines, oidAt, tagAt, valueAt } from './lines.js';

/** The rows of second readings stand apart, as if in a context of their own. */
export const AGAIN = 'again';
const NO_ROWS: readonly Row[] = [];
const NO_COLUMN: Column = { size: 0, index: () => '', tag: () => '', value: () => '', from: () => '' };

/** Lays open `observations`, which must all be of one target. Malformed snmprec lines are left out. */
export function answersOf(target: string, observations: readonly Observation[]): Answers {
  const linesByContext = new Map<string, Lines>();
  const outputs = new Map<string, Output>();
  for (const observation of inTurn(observations)) {
    const { ask, outcome } = observation;
    if (outcome.is !== 'answered') continue;
    if (ask.via === 'snmp') {
      const context = 'walk' in ask ? (ask.again ? AGAIN : (ask.context ?? '')) : '';
      let lines = linesByContext.get(context);
      if (!lines) linesByContext.set(context, (lines = noLines()));
      addLines(outcome.raw, observation.id, lines);
    }
    if (ask.via === 'ssh' && 'run' in ask) {
      outputs.set(ask.run, { text: cleanLines(decode(outcome.raw)), complete: outcome.incomplete === undefined, from: observation.id });
    }
  }
  const readers = new Map([...linesByContext].map(([context, lines]) => [context, readerOf(inOrder(lines))] as const));
  return {
    target,
    observations,
    contexts: distinct([...linesByContext.keys()].filter((context) => context !== '' && context !== AGAIN)),
    rows: (root, context = '') => readers.get(context)?.rows(root) ?? NO_ROWS,
    column: (root, context = '') => readers.get(context)?.column(root) ?? NO_COLUMN,
    lacks: (root, context = '') => observations.some(({ ask, outcome }) => ask.via === 'snmp' && 'walk' in ask && !ask.again && (ask.context ?? '') === context && isShort(outcome) && (isUnder(ask.walk, root) || isUnder(root, ask.walk))),
    output: (command) => outputs.get(command) ?? null,
    via: <V extends Ask['via']>(via: V) =>
      observations.filter((o): o is Observation & { ask: Extract<Ask, { via: V }> } => o.ask.via === via && o.outcome.is === 'answered'),
  };
}

function isShort(outcome: Outcome): boolean {
  return outcome.is === 'silent' || outcome.is === 'broken' || (outcome.is === 'answered' && outcome.incomplete !== undefined);
}

/** `observations` in the order of what was asked for, in which their answers follow each other. */
function inTurn(observations: readonly Observation[]): readonly Observation[] {
  const first = ({ ask }: Observation) => (ask.via !== 'snmp' ? '' : 'walk' in ask ? ask.walk : (ask.get[0] ?? ''));
  return [...observations].sort((a, b) => compareOids(first(a), first(b)));
}

/** Branches of the tree are found at once down to this many sub-identifiers: as deep as columns lie. */
const DEPTH = 14;
/** The length of the shortest root that lies deeper. */
const SHORTEST_DEEP = 2 * DEPTH + 1;

/** What lies at and below a root. Many tongues ask for the same subtree, and most ask for what is not there. */
function readerOf(lines: Lines): Pick<Answers, 'rows' | 'column'> {
  const read = new Map<Oid, readonly Row[]>();
  const { length } = lines.starts;
  let branches: ReadonlyMap<Oid, number> | null = null;
  const first = (root: Oid): number => {
    branches ??= branchesOf(lines);
    const own = branches.get(root);
    if (own !== undefined || root.length < SHORTEST_DEEP) return own ?? length;
    const cut = dotAt(root, DEPTH);
    const branch = cut < 0 ? undefined : branches.get(root.slice(0, cut));
    return branch === undefined ? length : lowest(lines, root, branch);
  };
  const indexAt = (at: number, root: Oid) => lines.pages[at]!.text.slice(lines.starts[at]! + root.length + 1, lines.firsts[at]);
  const fromAt = (at: number) => lines.pages[at]!.from;
  const column = (root: Oid): Column => {
    const start = first(root);
    let end = start;
    while (end < length && isLineUnder(lines, end, root)) end++;
    if (start === end) return NO_COLUMN;
    return { size: end - start, index: (at) => indexAt(start + at, root), tag: (at) => tagAt(lines, start + at), value: (at) => valueAt(lines, start + at), from: (at) => fromAt(start + at) };
  };
  return {
    column,
    rows: (root) => {
      let rows = read.get(root);
      if (rows) return rows;
      const start = first(root);
      if (start === length) return NO_ROWS;
      const found: Row[] = [];
      for (let i = start; i < length && isLineUnder(lines, i, root); i++) found.push({ oid: oidAt(lines, i), tag: tagAt(lines, i), value: valueAt(lines, i), from: fromAt(i), index: indexAt(i, root) });
      read.set(root, (rows = found));
      return rows;
    },
  };
}

/** By branch of the tree, the position of its first line. */
function branchesOf(lines: Lines): ReadonlyMap<Oid, number> {
  const first = new Map<Oid, number>();
  let before = '';
  // What lies below the same deep branch as the line before opens no other.
  let deep: string | null = null;
  for (let i = 0; i < lines.starts.length; i++) {
    if (deep !== null && lines.pages[i]!.text.startsWith(deep, lines.starts[i])) continue;
    const oid = oidAt(lines, i);
    const cut = dotAt(oid, DEPTH);
    deep = cut < 0 ? null : oid.slice(0, cut + 1);
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

/** The first position from `from` on whose OID is not before `root`. */
function lowest(lines: Lines, root: Oid, from: number): number {
  let [low, high] = [from, lines.starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareOids(oidAt(lines, middle), root) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
