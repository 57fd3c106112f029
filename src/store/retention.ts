/** Knows how old sweeps are let go: first their answers, then all of them but the ledger that later sweeps build on. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Prior } from '../model/audit.js';
import type { Database } from './database.js';
import * as schema from './schema.js';

type Transaction = Parameters<Parameters<Database['tables']['transaction']>[0]>[0];

/** The ledger that sweeps no longer kept have left, or null where none was let go. */
export async function readLedger({ tables }: Database, siteId: string): Promise<{ readonly sweep: string; readonly prior: Prior } | null> {
  const [row] = await tables.select().from(schema.ledger).where(eq(schema.ledger.siteId, siteId));
  return row ? { sweep: row.sweepId, prior: JSON.parse(gunzipSync(row.ledger).toString('utf8')) as Prior } : null;
}

/** Removes the answers of these sweeps; their last derivations stay. False, and nothing removed, while a sweep runs. */
export async function forgetAnswers(database: Database, siteId: string, sweeps: readonly string[]): Promise<boolean> {
  return whileNoneRuns(database, siteId, async (tx) => {
    await tx.update(schema.sweep).set({ answersGone: true }).where(and(eq(schema.sweep.siteId, siteId), inArray(schema.sweep.id, [...sweeps])));
    await dropAnswers(tx, siteId, sweeps);
  });
}

/** Removes these sweeps, the oldest of the site, and keeps the ledger as the newest of them left it (null: none of them left one). False while a sweep runs. */
export async function forgetSweeps(database: Database, siteId: string, sweeps: readonly string[], left: { readonly sweep: string; readonly prior: Prior } | null): Promise<boolean> {
  return whileNoneRuns(database, siteId, async (tx) => {
    if (left) {
      const row = { sweepId: left.sweep, ledger: gzipSync(JSON.stringify(left.prior)) };
      await tx.insert(schema.ledger).values({ siteId, ...row }).onConflictDoUpdate({ target: schema.ledger.siteId, set: row });
    }
    await dropAnswers(tx, siteId, sweeps);
    for (const table of BY_SWEEP) await tx.delete(table).where(and(eq(table.siteId, siteId), inArray(table.sweepId, [...sweeps])));
    await tx.delete(schema.sweep).where(and(eq(schema.sweep.siteId, siteId), inArray(schema.sweep.id, [...sweeps])));
  });
}
const BY_SWEEP = [schema.snapshot, schema.device, schema.deviceAddress, schema.deviceMac, schema.port, schema.attachment, schema.link, schema.subnet, schema.failure, schema.finding] as const;

/** A raw answer may be shared by several sweeps; it goes with the last of them. */
async function dropAnswers(tx: Transaction, siteId: string, sweeps: readonly string[]): Promise<void> {
  const { observation, raw } = schema;
  await tx.delete(observation).where(and(eq(observation.siteId, siteId), inArray(observation.sweepId, [...sweeps])));
  await tx.delete(raw).where(and(eq(raw.siteId, siteId), sql`not exists (select from ${observation} where ${observation.siteId} = ${siteId} and ${observation.rawHash} = ${raw.hash})`));
}

/** The same lock as a sweep's beginning: one that runs might be about to point at a raw answer that is removed here. */
async function whileNoneRuns({ tables }: Database, siteId: string, remove: (tx: Transaction) => Promise<void>): Promise<boolean> {
  return tables.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${siteId}))`);
    const [running] = await tx.select({ id: schema.sweep.id }).from(schema.sweep).where(and(eq(schema.sweep.siteId, siteId), eq(schema.sweep.state, 'running')));
    if (running) return false;
    await remove(tx);
    return true;
  });
}
