/** Knows how declarations are kept: append-only, in the order in which they were made. */
import { asc, eq, sql } from 'drizzle-orm';
import { stableId } from '../model/digest.js';
import type { Declaration, Said } from '../model/declaration.js';
import type { Database } from './database.js';
import { declaration } from './schema.js';
import { iso } from './sweeps.js';

/** Keeps what was said; returns its id. The same thing said by the same person at the same instant is one declaration. */
export async function keepDeclaration({ tables }: Database, siteId: string, said: { by: string; at: string; says: Said }): Promise<string> {
  const id = stableId('decl', said.by, said.at, JSON.stringify(said.says));
  await tables.insert(declaration).values({ siteId, id, by: said.by, at: said.at, is: said.says.is, says: said.says }).onConflictDoNothing();
  return id;
}

/** Everything ever said, oldest first. */
export async function readDeclarations({ tables }: Database, siteId: string): Promise<readonly Declaration[]> {
  const rows = await tables.select().from(declaration).where(eq(declaration.siteId, siteId)).orderBy(asc(declaration.number));
  return rows.map((row) => ({ id: row.id, by: row.by, at: iso(row.at), says: row.says as Said }));
}

/** Number of the newest declaration; 0 where there is none. It grows with every one. */
export async function newestDeclaration({ tables }: Database, siteId: string): Promise<number> {
  const [row] = await tables.select({ newest: sql<number>`coalesce(max(${declaration.number}), 0)::int` }).from(declaration).where(eq(declaration.siteId, siteId));
  return row?.newest ?? 0;
}
