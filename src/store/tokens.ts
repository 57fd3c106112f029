/** Knows API tokens: 256 bits, shown once, stored hashed, scoped, expiring, revocable. */
import { createHash, randomBytes } from 'node:crypto';
import { and, asc, desc, eq, lt } from 'drizzle-orm';
import type { Database } from './database.js';
import { auditLog, token } from './schema.js';
import { iso } from './sweeps.js';

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** Makes a token; its text is returned here and nowhere else. The prefix lets secret scanners know it. */
export async function createToken({ tables }: Database, siteId: string, made: { name: string; scopes: readonly string[]; at: string; expiresAt: string }): Promise<TokenRow & { readonly token: string }> {
  const text = `linchpin_${randomBytes(32).toString('base64url')}`;
  const row = { id: `t-${randomBytes(6).toString('hex')}`, name: made.name, scopes: [...made.scopes], createdAt: made.at, expiresAt: made.expiresAt, revokedAt: null };
  await tables.insert(token).values({ siteId, hash: hashOf(text), ...row });
  return { ...row, token: text };
}

/** The valid token with this text at instant `at`, or null: unknown, expired and revoked look the same. */
export async function verifyToken({ tables }: Database, siteId: string, text: string, at: string): Promise<TokenRow | null> {
  const [row] = await tables.select().from(token).where(and(eq(token.siteId, siteId), eq(token.hash, hashOf(text))));
  if (!row || row.revokedAt !== null || Date.parse(row.expiresAt) <= Date.parse(at)) return null;
  return publicRow(row);
}

export async function listTokens({ tables }: Database, siteId: string): Promise<readonly TokenRow[]> {
  return (await tables.select().from(token).where(eq(token.siteId, siteId)).orderBy(asc(token.createdAt), asc(token.id))).map(publicRow);
}

/** False where there is no such token. */
export async function revokeToken({ tables }: Database, siteId: string, id: string, at: string): Promise<boolean> {
  const rows = await tables.update(token).set({ revokedAt: at }).where(and(eq(token.siteId, siteId), eq(token.id, id))).returning({ id: token.id });
  return rows.length > 0;
}

/** Who did what: logins refused, configurations read, acceptances given. */
export async function logAction({ tables }: Database, siteId: string, action: { at: string; who: string; did: string; about: string }): Promise<void> {
  await tables.insert(auditLog).values({ siteId, ...action });
}
export interface LoggedAction {
  /** Grows with every action. */
  readonly number: number;
  readonly at: string;
  readonly who: string;
  readonly did: string;
  readonly about: string;
}
/** The newest `most` actions, or those before the one with number `before`; newest first. */
export async function listActions({ tables }: Database, siteId: string, most: number, before: number | null = null): Promise<readonly LoggedAction[]> {
  const asked = and(eq(auditLog.siteId, siteId), ...(before === null ? [] : [lt(auditLog.number, before)]));
  const rows = await tables.select().from(auditLog).where(asked).orderBy(desc(auditLog.number)).limit(most);
  return rows.map(({ number, at, who, did, about }) => ({ number, at: iso(at), who, did, about }));
}

function publicRow(row: typeof token.$inferSelect): TokenRow {
  return { id: row.id, name: row.name, scopes: row.scopes, createdAt: iso(row.createdAt), expiresAt: iso(row.expiresAt), revokedAt: row.revokedAt === null ? null : iso(row.revokedAt) };
}
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
