/** Knows which sites a database holds, and how one is removed from it whole. */
import { eq, getTableName, is, sql } from 'drizzle-orm';
import { PgTable, type PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from './database.js';
import * as schema from './schema.js';

export interface SiteRow {
  readonly id: string;
  readonly client: string;
  readonly name: string;
}

/** Keeps whose site this is, for people who read the tables. */
export async function nameSite({ tables }: Database, { id, client, name }: SiteRow): Promise<void> {
  await tables.insert(schema.site).values({ siteId: id, client, name }).onConflictDoNothing();
}

/** All sites, by client and name. */
export async function listSites({ tables }: Database): Promise<readonly SiteRow[]> {
  const rows = await tables.select().from(schema.site).orderBy(schema.site.client, schema.site.name, schema.site.siteId);
  return rows.map(({ siteId, client, name }) => ({ id: siteId, client, name }));
}

/** Removes every row of a site, in one transaction; returns how many went, by table. Null, and nothing removed, while a sweep of it runs. */
export async function purgeSite({ tables }: Database, siteId: string): Promise<Readonly<Record<string, number>> | null> {
  return tables.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${siteId}))`);
    const running = await tx.select({ id: schema.sweep.id, state: schema.sweep.state }).from(schema.sweep).where(eq(schema.sweep.siteId, siteId));
    if (running.some(({ state }) => state === 'running')) return null;
    const removed: Record<string, number> = {};
    for (const table of OF_A_SITE) removed[getTableName(table)] = (await tx.delete(table).where(eq(table.siteId, siteId)).returning({ siteId: table.siteId })).length;
    return removed;
  });
}

type OfASite = PgTable & { readonly siteId: PgColumn };
const OF_A_SITE = Object.values<unknown>(schema).filter((value): value is OfASite => is(value, PgTable) && 'siteId' in value);
