/** Knows how whole each table of one target was answered: complete, incomplete with its reason, absent, or never asked. */
import type { Ask } from '../model/ask.js';
import type { Answers, Dialect } from '../model/dialect.js';
import type { Fact, FactKind } from '../model/fact.js';
import type { Incomplete, NotPut, Observation } from '../model/observation.js';
import { type Oid, isUnder } from '../model/oid.js';
import { byCodePoint, distinct, groupBy } from '../model/order.js';
import type { TableCoverage, TableName } from '../model/table.js';

interface Asked {
  readonly reason: Incomplete | null;
  readonly rows: number;
  /** Not put in this sweep, for it timed out in an earlier one. */
  readonly left?: boolean;
}

/**
 * One row per table that a dialect spoken by the target wants, or that was asked anyway. A table asked in parts is as whole
 * as its worst part, and no wholer than it could be read; `rows` is the number of SNMP objects or output lines.
 */
export function tablesOf(answers: Answers, dialects: readonly Dialect[], known: readonly Fact[]): readonly TableCoverage[] {
  const parts = new Map<TableName, Part>();
  const { askedFor, tongues } = askedOf(answers, dialects);
  const telling = withoutBulk(known);
  for (const dialect of dialects) {
    const wanted = dialect.speaks(telling);
    if (!wanted && !tongues.has(dialect)) continue;
    for (const { what, ask, weight } of dialect.asks) {
      const asked = askedFor(ask);
      if (asked.length === 0 && !wanted) continue;
      if (weight === 'aside' && !parts.has(what)) continue;
      const part = parts.get(what) ?? { asked: [], must: false };
      if (weight !== 'aside') part.asked.push(...asked);
      part.must ||= weight === 'must' && asked.length > 0;
      parts.set(what, part);
    }
  }
  const unread = known.filter((fact) => fact.kind === 'unread');
  for (const { tables = [], because = 'malformed' } of unread) for (const what of tables) parts.get(what)?.asked.push({ reason: because, rows: 0 });
  return [...parts].map(([what, part]) => summarise(what, part)).sort((a, b) => byCodePoint(a.what, b.what));
}

/** The most telling row per table over several targets that are one device. */
export function mergeTables(perTarget: readonly (readonly TableCoverage[])[]): readonly TableCoverage[] {
  const best = new Map<TableName, TableCoverage>();
  for (const row of perTarget.flat()) {
    const other = best.get(row.what);
    if (!other || RANK[row.state] > RANK[other.state] || (row.state === other.state && row.rows > other.rows)) best.set(row.what, row);
  }
  return [...best.values()].sort((a, b) => byCodePoint(a.what, b.what));
}
const RANK: Readonly<Record<TableCoverage['state'], number>> = { complete: 3, incomplete: 2, absent: 1, not_asked: 0 };

interface Part {
  readonly asked: Asked[];
  /** Nothing printed is a refusal. */
  must: boolean;
}
function summarise(what: TableName, { asked, must }: Part): TableCoverage {
  if (asked.length === 0) return { what, state: 'not_asked', reason: null, rows: 0 };
  if (asked.every(({ left }) => left)) return { what, state: 'not_asked', reason: 'timeout', rows: 0 };
  const rows = asked.reduce((sum, part) => sum + part.rows, 0);
  const worst = asked.map((part) => part.reason).filter((reason) => reason !== null).sort(byCodePoint)[0];
  if (worst) return { what, state: 'incomplete', reason: worst, rows };
  if (rows === 0 && must) return { what, state: 'incomplete', reason: 'refused', rows };
  return { what, state: rows === 0 ? 'absent' : 'complete', reason: null, rows };
}

/** What one target said of an entry of a table of thousands tells no tongue: the first such fact stands for all. */
const BULK = new Set<FactKind>(['learned', 'interface', 'vlan-port', 'resolved', 'route', 'spanning-tree-port', 'announces-port', 'package']);
function withoutBulk(known: readonly Fact[]): readonly Fact[] {
  const seen = new Set<FactKind>();
  return known.filter(({ kind }) => {
    if (!BULK.has(kind)) return true;
    const isFirst = !seen.has(kind);
    seen.add(kind);
    return isFirst;
  });
}

type SnmpAsk = Extract<Ask, { via: 'snmp' }>;
const NOT_ASKED: readonly Asked[] = [];

/**
 * What was asked of the target that answers an ask of a dialect, found from the few observations rather than from the many asks; and the tongues of
 * which anything was asked.
 */
function askedOf(answers: Answers, dialects: readonly Dialect[]): { readonly askedFor: (ask: Ask) => readonly Asked[]; readonly tongues: ReadonlySet<Dialect> } {
  const index = rootsOf(dialects);
  const covering = new Map<SnmpAsk, Observation[]>();
  const runs = new Map<string, Observation[]>();
  const tongues = new Set<Dialect>();
  const add = <K>(to: Map<K, Observation[]>, key: K, observation: Observation) => void (to.get(key)?.push(observation) ?? to.set(key, [observation]));
  for (const observation of answers.observations) {
    const { ask } = observation;
    if (ask.via === 'ssh' && 'run' in ask) {
      add(runs, ask.run, observation);
      for (const dialect of index.running.get(ask.run) ?? []) tongues.add(dialect);
    }
    if (ask.via === 'snmp')
      for (const root of 'walk' in ask ? index.below(ask.walk) : ask.get)
        for (const { wanted, of } of index.asks.get(root) ?? []) {
          if (!rootsIn(wanted).every((one) => covers(ask, one))) continue;
          add(covering, wanted, observation);
          for (const dialect of of) tongues.add(dialect);
        }
  }
  const askedFor = (ask: Ask): readonly Asked[] => {
    if (ask.via === 'ssh' && 'run' in ask) return (runs.get(ask.run) ?? []).map((o) => ({ reason: reasonOf(o), rows: lines(o) }));
    if (ask.via !== 'snmp') return NOT_ASKED;
    return (covering.get(ask) ?? NO_OBSERVATIONS).map((o) => {
      const context = 'walk' in o.ask ? (o.ask as { context?: string }).context : undefined;
      return { reason: reasonOf(o), left: isLeft(o), rows: o.outcome.is === 'answered' ? rootsIn(ask).reduce((sum, root) => sum + answers.column(root, context).size, 0) : 0 };
    });
  };
  return { askedFor, tongues };
}
const NO_OBSERVATIONS: readonly Observation[] = [];

interface Roots {
  /** Asks by the first object they name, and the tongues that they are of. */
  readonly asks: ReadonlyMap<Oid, readonly { readonly wanted: SnmpAsk; readonly of: readonly Dialect[] }[]>;
  /** Tongues by a command they want run. */
  readonly running: ReadonlyMap<string, readonly Dialect[]>;
  /** Those first objects that lie at or below an object. */
  below(root: Oid): readonly Oid[];
}
const rootsByDialects = new WeakMap<readonly Dialect[], Roots>();
function rootsOf(dialects: readonly Dialect[]): Roots {
  const known = rootsByDialects.get(dialects);
  if (known) return known;
  const put = dialects.flatMap((dialect) => dialect.asks.map(({ ask }) => ({ ask, dialect })));
  const askers = groupBy(put.flatMap(({ ask, dialect }) => (ask.via === 'snmp' ? [{ wanted: ask, dialect }] : [])), ({ wanted }) => wanted);
  const asks = groupBy([...askers].map(([wanted, same]) => ({ wanted, of: same.map(({ dialect }) => dialect) })), ({ wanted }) => rootsIn(wanted)[0] ?? '');
  const commands = groupBy(put.flatMap(({ ask, dialect }) => (ask.via === 'ssh' && 'run' in ask ? [{ run: ask.run, dialect }] : [])), ({ run }) => run);
  const running = new Map([...commands].map(([run, same]) => [run, same.map(({ dialect }) => dialect)] as const));
  // By code point, all that lies below an object stands together: a dot comes before every digit.
  const sorted = distinct(asks.keys());
  const from = (text: string) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const roots: Roots = { asks, running, below: (root) => [...(asks.has(root) ? [root] : []), ...sorted.slice(from(`${root}.`), from(`${root}/`))] };
  rootsByDialects.set(dialects, roots);
  return roots;
}
function rootsIn(ask: SnmpAsk): readonly Oid[] {
  return 'walk' in ask ? [ask.walk] : ask.get;
}
function covers(put: SnmpAsk, root: Oid): boolean {
  return 'walk' in put ? isUnder(root, put.walk) : put.get.includes(root);
}

function isLeft({ outcome }: Observation): boolean {
  return outcome.is === 'excluded' && outcome.because === 'slow';
}
function reasonOf({ outcome }: Observation): Incomplete | null {
  if (outcome.is === 'excluded') return outcome.because === undefined ? 'refused' : NOT_PUT[outcome.because];
  if (outcome.is === 'answered') return outcome.incomplete ?? null;
  if (outcome.is === 'silent') return 'timeout';
  if (outcome.is === 'broken') return 'malformed';
  return 'refused';
}
const NOT_PUT: Readonly<Record<NotPut, Incomplete>> = { slow: 'timeout', vlans: 'cap', budget: 'cap', stopped: 'stopped', suspended: 'refused' };
function lines({ outcome }: Observation): number {
  if (outcome.is !== 'answered') return 0;
  let count = 0;
  for (const byte of outcome.raw) if (byte === 10) count++;
  return count || (outcome.raw.length > 0 ? 1 : 0);
}
