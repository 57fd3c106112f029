/** Knows the sweeps of a site: begun, beating, ended, or found dead. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { hostname } from 'node:os';
import type { Sweep } from '../model/observation.js';
import type { Database } from './database.js';
import { observation, sweep } from './schema.js';

export interface SweepRow extends Omit<Sweep, 'state' | 'endedAt'> {
  readonly state: Sweep['state'] | 'running';
  readonly endedAt: string | null;
  /** Its answers are past their retention: it cannot be derived again. */
  readonly answersGone: boolean;
}
/** A running sweep that has not said for this long that it lives is dead. */
const DEAD_AFTER_SECONDS = 30;

/** Records that a sweep runs; returns the id of the sweep that runs already instead, where there is one: one at a time per site. */
export async function beginSweep({ tables }: Database, siteId: string, begun: { id: string; label: string | null; at: string }): Promise<{ begun: true } | { begun: false; running: string }> {
  return tables.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${siteId}))`);
    const [running] = await tx.select({ id: sweep.id }).from(sweep).where(and(eq(sweep.siteId, siteId), eq(sweep.state, 'running')));
    if (running) return { begun: false as const, running: running.id };
    await tx.insert(sweep).values({ siteId, id: begun.id, label: begun.label, state: 'running', startedAt: begun.at, owner: `${hostname()}:${process.pid}`, beatAt: begun.at });
    return { begun: true as const };
  });
}

/** Takes over a sweep that another process began for us; false where it has ended meanwhile. */
export async function adoptSweep({ tables }: Database, siteId: string, id: string, at: string): Promise<boolean> {
  const adopted = await tables
    .update(sweep)
    .set({ owner: `${hostname()}:${process.pid}`, beatAt: at })
    .where(and(eq(sweep.siteId, siteId), eq(sweep.id, id), eq(sweep.state, 'running')))
    .returning({ id: sweep.id });
  return adopted.length > 0;
}

/** The running sweep says that it lives. */
export async function beat({ tables }: Database, siteId: string, id: string, at: string): Promise<void> {
  await tables.update(sweep).set({ beatAt: at }).where(and(eq(sweep.siteId, siteId), eq(sweep.id, id)));
}

/** Why a sweep is to stop, or null. */
export async function stopAsked({ tables }: Database, siteId: string, id: string): Promise<string | null> {
  const [row] = await tables.select({ why: sweep.stopAsked }).from(sweep).where(and(eq(sweep.siteId, siteId), eq(sweep.id, id)));
  return row?.why ?? null;
}

/** Asks the process that runs a sweep to stop it, which it does when it looks next; false where it does not run. */
export async function askStop({ tables }: Database, siteId: string, id: string, why: string): Promise<boolean> {
  const asked = await tables.update(sweep).set({ stopAsked: why }).where(and(eq(sweep.siteId, siteId), eq(sweep.id, id), eq(sweep.state, 'running'))).returning({ id: sweep.id });
  return asked.length > 0;
}

export async function endSweep({ tables }: Database, siteId: string, ended: { id: string; state: Sweep['state']; at: string; peakPerSecond: number }): Promise<void> {
  await tables
    .update(sweep)
    .set({ state: ended.state, endedAt: ended.at, peakPerSecond: ended.peakPerSecond })
    .where(and(eq(sweep.siteId, siteId), eq(sweep.id, ended.id), eq(sweep.state, 'running')));
}

/** Marks running sweeps whose process is gone as aborted, ended at their last sign of life; returns their ids. */
export async function abortDeadSweeps({ tables }: Database, siteId: string, now: string): Promise<readonly string[]> {
  const running = await tables.select().from(sweep).where(and(eq(sweep.siteId, siteId), eq(sweep.state, 'running')));
  const dead = running.filter((row) => (Date.parse(now) - Date.parse(row.beatAt)) / 1000 > DEAD_AFTER_SECONDS || isGone(row.owner)).map(({ id }) => id);
  if (dead.length === 0) return [];
  await tables
    .update(sweep)
    .set({ state: 'aborted', endedAt: sql`${sweep.beatAt}` })
    .where(and(eq(sweep.siteId, siteId), inArray(sweep.id, dead)));
  return dead;
}
function isGone(owner: string): boolean {
  const [host, pid] = owner.split(':');
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** All sweeps of a site, newest first. Recordings imported are sweeps too. */
export async function listSweeps({ tables }: Database, siteId: string): Promise<readonly SweepRow[]> {
  const rows = await tables.select().from(sweep).where(eq(sweep.siteId, siteId)).orderBy(desc(sweep.startedAt), desc(sweep.id));
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    state: row.state as SweepRow['state'],
    startedAt: iso(row.startedAt),
    endedAt: row.endedAt === null ? null : iso(row.endedAt),
    peakPerSecond: row.peakPerSecond,
    answersGone: row.answersGone,
  }));
}

/** How many observations a sweep has. */
export async function countObservations({ tables }: Database, siteId: string, id: string): Promise<number> {
  const [row] = await tables.select({ count: sql<number>`count(*)::int` }).from(observation).where(and(eq(observation.siteId, siteId), eq(observation.sweepId, id)));
  return row?.count ?? 0;
}

/** Postgres' own spelling of a time as ISO 8601 UTC with milliseconds. */
export function iso(at: string): string {
  return new Date(at).toISOString();
}
