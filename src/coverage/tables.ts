/** Knows how whole each table of one target was answered: complete, incomplete with its reason, absent, or never asked. */
import type { Ask } from '../model/ask.js';
import type { Answers, Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import type { Incomplete, Observation } from '../model/observation.js';
import { isUnder } from '../model/oid.js';
import { byCodePoint } from '../model/order.js';
import type { TableCoverage, TableName } from '../model/table.js';

interface Asked {
  readonly reason: Incomplete | null;
  readonly rows: number;
}

/**
 * One row per table that a dialect spoken by the target wants, or that was asked anyway. A table asked in parts is as whole
 * as its worst part; `rows` is the number of SNMP objects or output lines.
 */
export function tablesOf(answers: Answers, dialects: readonly Dialect[], known: readonly Fact[]): readonly TableCoverage[] {
  const parts = new Map<TableName, { asked: Asked[]; missing: number }>();
  for (const dialect of dialects) {
    const wanted = dialect.speaks(known);
    for (const { what, ask } of dialect.asks) {
      const asked = askedFor(ask, answers);
      if (asked.length === 0 && !wanted) continue;
      const part = parts.get(what) ?? { asked: [], missing: 0 };
      part.asked.push(...asked);
      if (asked.length === 0) part.missing++;
      parts.set(what, part);
    }
  }
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

function summarise(what: TableName, { asked }: { asked: readonly Asked[] }): TableCoverage {
  if (asked.length === 0) return { what, state: 'not_asked', reason: null, rows: 0 };
  const rows = asked.reduce((sum, part) => sum + part.rows, 0);
  const worst = asked.map((part) => part.reason).filter((reason) => reason !== null).sort(byCodePoint)[0];
  if (worst) return { what, state: 'incomplete', reason: worst, rows };
  return { what, state: rows === 0 ? 'absent' : 'complete', reason: null, rows };
}

function askedFor(ask: Ask, answers: Answers): Asked[] {
  if (ask.via === 'snmp') return askedOverSnmp(ask, answers);
  if (ask.via !== 'ssh' || !('run' in ask)) return [];
  return answers.observations.filter((o) => o.ask.via === 'ssh' && 'run' in o.ask && o.ask.run === ask.run).map((o) => ({ reason: reasonOf(o), rows: lines(o) }));
}

function askedOverSnmp(ask: Extract<Ask, { via: 'snmp' }>, answers: Answers): Asked[] {
  const roots = 'walk' in ask ? [ask.walk] : ask.get;
  const covering = answers.observations.filter((o) => o.ask.via === 'snmp' && roots.every((root) => covers(o.ask as typeof ask, root)));
  return covering.map((o) => {
    const context = 'walk' in o.ask ? (o.ask as { context?: string }).context : undefined;
    return { reason: reasonOf(o), rows: o.outcome.is === 'answered' ? roots.reduce((sum, root) => sum + answers.rows(root, context).length, 0) : 0 };
  });
}
function covers(put: Extract<Ask, { via: 'snmp' }>, root: string): boolean {
  return 'walk' in put ? isUnder(root, put.walk) : put.get.includes(root);
}

function reasonOf({ outcome }: Observation): Incomplete | null {
  if (outcome.is === 'answered') return outcome.incomplete ?? null;
  if (outcome.is === 'silent') return 'timeout';
  if (outcome.is === 'broken') return 'malformed';
  return 'refused';
}
function lines({ outcome }: Observation): number {
  if (outcome.is !== 'answered') return 0;
  let count = 0;
  for (const byte of outcome.raw) if (byte === 10) count++;
  return count || (outcome.raw.length > 0 ? 1 : 0);
}
