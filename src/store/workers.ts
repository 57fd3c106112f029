/** Knows which processes on other machines take the sweeps of a site. */
import { and, eq, gt, sql } from 'drizzle-orm';
import { hostname } from 'node:os';
import type { Database } from './database.js';
import { worker } from './schema.js';

/** By the clock of Postgres: those of the machines may differ. */
const GONE_AFTER = sql`interval '30 seconds'`;
const owner = `${hostname()}:${process.pid}`;

/** This process says that it takes sweeps, and lives. */
export async function beatWorker({ tables }: Database, siteId: string): Promise<void> {
  await tables
    .insert(worker)
    .values({ siteId, owner, beatAt: sql`now()` })
    .onConflictDoUpdate({ target: [worker.siteId, worker.owner], set: { beatAt: sql`now()` } });
}

/** This process takes no more sweeps. */
export async function leaveWorker({ tables }: Database, siteId: string): Promise<void> {
  await tables.delete(worker).where(and(eq(worker.siteId, siteId), eq(worker.owner, owner)));
}

/** Whether some worker of this site lives. */
export async function hasWorker({ tables }: Database, siteId: string): Promise<boolean> {
  const alive = await tables.select({ owner: worker.owner }).from(worker).where(and(eq(worker.siteId, siteId), gt(worker.beatAt, sql`now() - ${GONE_AFTER}`))).limit(1);
  return alive.length > 0;
}
