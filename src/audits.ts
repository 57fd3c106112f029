/** Knows how the audit of a sweep is had: from the cache, or derived from the first sweep on under this engine. */
import type { House } from './house.js';
import { leftBy } from './coverage/copies.js';
import { bearingOn } from './audit/said.js';
import { derive } from './audit/derive.js';
import { withAcceptances } from './rules/judging/findings.js';
import { type Derived, NO_PRIOR, type Prior } from './model/audit.js';
import type { Declaration } from './model/declaration.js';
import { sha256 } from './model/digest.js';
import { readDeclarations } from './store/declarations.js';
import { readObservations } from './store/observations.js';
import { readLedger } from './store/retention.js';
import { keepSnapshot, readLastSnapshot, readSnapshot } from './store/snapshots.js';
import { listSweeps, type SweepRow } from './store/sweeps.js';

export class NoSuchSweep extends Error {}
/** What a sweep was to be compared with is no earlier one. */
export class NotEarlier extends Error {}

/** The sweep that `reference` names: `latest`, `previous`, an id or a label (the newest of that label). Throws NoSuchSweep, naming what there is. */
export function sweepNamed(sweeps: readonly SweepRow[], reference: string): SweepRow {
  const ended = sweeps.filter(({ state }) => state !== 'running');
  const told = ended.filter(({ state }) => state !== 'aborted');
  const found = reference === 'latest' ? (told[0] ?? ended[0]) : reference === 'previous' ? told[1] : (ended.find(({ id }) => id === reference) ?? ended.find(({ label }) => label === reference));
  if (found) return found;
  if (ended.length === 0) throw new NoSuchSweep('there is no sweep yet; run `linchpin sweep`, or `linchpin import DIR` for recordings');
  const known = ended.slice(0, 5).map(({ id, label }) => (label ? `${id} (${label})` : id)).join(', ');
  throw new NoSuchSweep(`there is no ${reference === 'previous' ? 'earlier sweep to compare with' : `sweep “${reference}”`}; there are: ${known}`);
}

/**
 * The sweep before `sweep` that it is compared with, or null where it is the first: the last that is complete, where there is one, since one that was ended
 * early proves little; `leftOut` are those between. `sweeps`: newest first.
 */
export function sweepBefore(sweeps: readonly SweepRow[], sweep: Pick<SweepRow, 'id' | 'startedAt'>): { readonly earlier: SweepRow | null; readonly leftOut: readonly SweepRow[] } {
  const before = sweeps.filter((one) => isPrior(one) && isBefore(one, sweep));
  const complete = before.findIndex(({ state }) => state === 'complete');
  return complete < 0 ? { earlier: before[0] ?? null, leftOut: [] } : { earlier: before[complete]!, leftOut: before.slice(0, complete) };
}

/** The earlier sweep that `sweep` is to be compared with, as `reference` names it. Throws NotEarlier. */
export function earlierNamed(sweeps: readonly SweepRow[], reference: string, sweep: SweepRow): SweepRow {
  const found = reference === 'previous' ? sweepBefore(sweeps, sweep).earlier : namedOrNot(sweeps, reference);
  if (!found) throw new NotEarlier('there is no earlier sweep to compare with');
  if (!isPrior(found)) throw new NotEarlier(`sweep ${found.id} was ${found.state}, so it cannot be compared with`);
  if (!isBefore(found, sweep)) throw new NotEarlier(`sweep ${found.id} is no earlier one than ${sweep.id}`);
  return found;
}
function namedOrNot(sweeps: readonly SweepRow[], reference: string): SweepRow {
  try {
    return sweepNamed(sweeps, reference);
  } catch (error) {
    throw error instanceof NoSuchSweep ? new NotEarlier(error.message) : error;
  }
}

/** The derivation of the sweep that `reference` names. `fresh` derives again even where a cached one is good. */
export async function derivedOf(house: House, reference: string, { fresh = false } = {}): Promise<Derived> {
  const sweeps = await listSweeps(house.database, house.siteId);
  return derivedOfSweep(house, sweeps, sweepNamed(sweeps, reference), fresh);
}

/** Each sweep builds on the ledger of those before it, so all of them are brought under this engine first; the cache makes that cheap. */
async function derivedOfSweep(house: House, sweeps: readonly SweepRow[], wanted: SweepRow, fresh: boolean): Promise<Derived> {
  if (fresh && wanted.answersGone) throw new NoSuchSweep(`${PAST_RETENTION(wanted)}; \`linchpin show audit --sweep ${wanted.id}\` shows how it was derived last`);
  const declarations = await readDeclarations(house.database, house.siteId);
  const chain = sweeps.filter((sweep) => sweep === wanted || (isPrior(sweep) && isBefore(sweep, wanted))).reverse();
  const ledger = await readLedger(house.database, house.siteId);
  let prior: Prior = ledger?.prior ?? NO_PRIOR;
  let inputs = sha256(`${ledger?.sweep ?? ''}\n${house.engine.fingerprint}`);
  for (const sweep of chain) {
    inputs = sha256(`${inputs}\n${sweep.id}\n${sweep.state}\n${sweep.endedAt}\n${bearingOn(declarations, sweep.endedAt ?? sweep.startedAt).map(({ id }) => id).join('\n')}`);
    const known = sweep.answersGone ? await lastDerivation(house, sweep) : fresh ? null : await readSnapshot(house.database, house.siteId, sweep.id, house.engine.version, inputs);
    const derived = known ?? (await deriveAndKeep(house, sweep, declarations, prior, inputs));
    if (sweep === wanted) return known ? accepted(house, known, declarations, inputs) : derived;
    prior = leftBy(derived);
  }
  throw new NoSuchSweep(`sweep ${wanted.id} has not ended yet`);
}
/** A derivation with the acceptances of today: only what is kept of its findings changes. */
async function accepted({ database, siteId }: House, derived: Derived, declarations: readonly Declaration[], inputs: string): Promise<Derived> {
  const { audit, prior } = derived;
  const findings = withAcceptances(audit.findings, declarations, audit.sweep.endedAt);
  if (JSON.stringify(findings) === JSON.stringify(audit.findings)) return derived;
  const renewed = { ...derived, audit: { ...audit, findings }, prior: { ...prior, findings } };
  await keepSnapshot(database, siteId, inputs, renewed, new Date().toISOString());
  return renewed;
}

async function lastDerivation({ database, siteId }: House, sweep: SweepRow): Promise<Derived> {
  const last = await readLastSnapshot(database, siteId, sweep.id);
  if (!last) throw new NoSuchSweep(`${PAST_RETENTION(sweep)}, and no derivation of it was kept`);
  return last;
}
const PAST_RETENTION = ({ id }: SweepRow): string => `the answers of sweep ${id} are past their time (retention: raw in the site file), so it cannot be derived again`;

/** Whether later sweeps build on it and are compared with it. */
export function isPrior(sweep: SweepRow): boolean {
  return sweep.state === 'complete' || sweep.state === 'partial';
}
function isBefore(a: Pick<SweepRow, 'id' | 'startedAt'>, b: Pick<SweepRow, 'id' | 'startedAt'>): boolean {
  return a.startedAt < b.startedAt || (a.startedAt === b.startedAt && a.id < b.id);
}

async function deriveAndKeep(house: House, sweep: SweepRow, declarations: readonly Declaration[], prior: Prior, inputs: string): Promise<Derived> {
  const { engine } = house;
  const observations = await readObservations(house.database, house.siteId, sweep.id);
  const derived = derive({
    sweep: { ...sweep, state: sweep.state === 'running' ? 'aborted' : sweep.state, endedAt: sweep.endedAt ?? sweep.startedAt },
    observations,
    declarations,
    prior,
    dialects: engine.dialects,
    rules: engine.rules,
    severity: engine.severity,
    supportDates: engine.supportDates,
    engine: engine.version,
  });
  await keepSnapshot(house.database, house.siteId, inputs, derived, new Date().toISOString());
  return derived;
}
