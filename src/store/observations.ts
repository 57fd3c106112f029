/** Knows how observations are kept: append-only, raw answers once by hash. */
import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { Ask } from '../model/ask.js';
import { sha256 } from '../model/digest.js';
import type { Incomplete, NotPut, Observation, Outcome } from '../model/observation.js';
import { parseAddress } from '../model/address.js';
import { clean } from '../model/text.js';
import type { Evidence } from '../model/report.js';
import type { Database } from './database.js';
import { observation, raw, sweep } from './schema.js';
import { iso } from './sweeps.js';

/** Rows per statement: Postgres takes 65,535 parameters. */
const BATCH = 1000;

/** Keeps observations. One that is kept already (same sweep, target and ask) stays as it was. */
export async function keepObservations({ tables }: Database, siteId: string, observations: readonly Observation[]): Promise<void> {
  for (let start = 0; start < observations.length; start += BATCH) {
    const batch = observations.slice(start, start + BATCH);
    const contents = new Map<string, Uint8Array>();
    const rows = batch.map((o) => {
      const hash = o.outcome.is === 'answered' ? sha256(o.outcome.raw) : null;
      if (o.outcome.is === 'answered') contents.set(hash!, o.outcome.raw);
      return rowOf(siteId, o, hash);
    });
    await tables.transaction(async (tx) => {
      if (contents.size > 0) await tx.insert(raw).values([...contents].map(([hash, content]) => ({ siteId, hash, content }))).onConflictDoNothing();
      await tx.insert(observation).values(rows).onConflictDoNothing();
    });
  }
}

function rowOf(siteId: string, o: Observation, rawHash: string | null): typeof observation.$inferInsert {
  const { outcome } = o;
  return {
    siteId,
    id: o.id,
    sweepId: o.sweep,
    target: o.target,
    address: parseAddress(o.target),
    at: o.at,
    via: o.ask.via,
    ask: o.ask,
    outcome: outcome.is,
    // It may quote what a device said, and a NUL would cost the whole batch.
    why: 'why' in outcome ? clean(outcome.why) : null,
    afterMs: outcome.is === 'silent' ? Math.round(outcome.afterMs) : null,
    incomplete: outcome.is === 'answered' ? (outcome.incomplete ?? null) : null,
    because: outcome.is === 'excluded' ? (outcome.because ?? null) : null,
    rawHash,
    requests: o.requests,
  };
}

/** All observations of a sweep, ordered by id. */
export async function readObservations({ tables }: Database, siteId: string, sweepId: string): Promise<readonly Observation[]> {
  const rows = await tables
    .select({ observation, content: raw.content })
    .from(observation)
    .leftJoin(raw, and(eq(raw.siteId, observation.siteId), eq(raw.hash, observation.rawHash)))
    .where(and(eq(observation.siteId, siteId), eq(observation.sweepId, sweepId)))
    .orderBy(asc(observation.id));
  return rows.map((row) => observationOf(row.observation, row.content));
}

/** One observation, or null. */
export async function readObservation({ tables }: Database, siteId: string, id: string): Promise<Observation | null> {
  const [row] = await tables
    .select({ observation, content: raw.content })
    .from(observation)
    .leftJoin(raw, and(eq(raw.siteId, observation.siteId), eq(raw.hash, observation.rawHash)))
    .where(and(eq(observation.siteId, siteId), eq(observation.id, id)));
  return row ? observationOf(row.observation, row.content) : null;
}

/** Those of `ids` that are kept, without their answers; in no order. */
export async function readAsked({ tables }: Database, siteId: string, ids: readonly string[]): Promise<readonly Evidence[]> {
  const { id, at, target, ask, outcome } = observation;
  const found: Evidence[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await tables.select({ id, at, target, ask, outcome }).from(observation).where(and(eq(observation.siteId, siteId), inArray(id, ids.slice(start, start + BATCH))));
    found.push(...rows.map((row) => ({ id: row.id, at: iso(row.at), target: row.target, ask: row.ask as Ask, is: row.outcome as Outcome['is'] })));
  }
  return found;
}

/** Tables asked over SNMP that timed out in sweeps begun since `since` (ISO 8601), each once, in no order. */
export async function readTimedOut({ tables }: Database, siteId: string, since: string): Promise<readonly { readonly target: string; readonly ask: Ask }[]> {
  const recent = tables.select({ id: sweep.id }).from(sweep).where(and(eq(sweep.siteId, siteId), gte(sweep.startedAt, since)));
  const rows = await tables
    .selectDistinct({ target: observation.target, ask: observation.ask })
    .from(observation)
    .where(and(eq(observation.siteId, siteId), inArray(observation.sweepId, recent), eq(observation.via, 'snmp'), eq(observation.incomplete, 'timeout')));
  return rows.map(({ target, ask }) => ({ target, ask: ask as Ask }));
}

function observationOf(row: typeof observation.$inferSelect, content: Uint8Array | null): Observation {
  return { id: row.id, sweep: row.sweepId, target: row.target, at: iso(row.at), ask: row.ask as Ask, outcome: outcomeOf(row, content), requests: row.requests };
}
function outcomeOf(row: typeof observation.$inferSelect, content: Uint8Array | null): Outcome {
  if (row.outcome === 'answered') {
    const rawBytes = content ?? new Uint8Array();
    return row.incomplete === null ? { is: 'answered', raw: rawBytes } : { is: 'answered', raw: rawBytes, incomplete: row.incomplete as Incomplete };
  }
  if (row.outcome === 'silent') return { is: 'silent', afterMs: row.afterMs ?? 0 };
  if (row.outcome === 'excluded') return { is: 'excluded', why: row.why ?? '', ...(row.because !== null && { because: row.because as NotPut }) };
  return { is: row.outcome as 'refused' | 'broken', why: row.why ?? '' };
}
