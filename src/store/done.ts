/** Knows what was done under which `Idempotency-Key`, so that a client that asks again, even after a restart, is told instead of served twice. */
import { and, eq, lt } from 'drizzle-orm';
import type { Database } from './database.js';
import { done } from './schema.js';

/** How long a key holds. */
const KEPT_MS = 24 * 3600 * 1000;

/** What this key of this token stands for, or null where it is new or a day old. `asked`: a fingerprint of the request; `result`: the id it led to. */
export async function recallDone({ tables }: Database, siteId: string, who: string, key: string, at: string): Promise<{ readonly asked: string; readonly result: string } | null> {
  const [row] = await tables.select().from(done).where(and(eq(done.siteId, siteId), eq(done.who, who), eq(done.key, key)));
  return row && Date.parse(row.at) > Date.parse(at) - KEPT_MS ? { asked: row.asked, result: row.result } : null;
}

/** Keeps it, and lets go of what is older than a day. */
export async function keepDone({ tables }: Database, siteId: string, row: { readonly who: string; readonly key: string; readonly asked: string; readonly result: string; readonly at: string }): Promise<void> {
  await tables.delete(done).where(and(eq(done.siteId, siteId), lt(done.at, new Date(Date.parse(row.at) - KEPT_MS).toISOString())));
  await tables.insert(done).values({ siteId, ...row }).onConflictDoNothing();
}
