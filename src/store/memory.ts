/** Knows what the appliance remembers for itself: pinned host keys, credentials that worked, failed logins, outages. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { hostKey, loginFailure, outage, workingCredential } from './schema.js';
import { iso } from './sweeps.js';

export interface PinnedKey {
  readonly target: string;
  readonly fingerprint: string;
  readonly accepted: boolean;
}

/** The host key pinned for a target, or null. */
export async function pinnedKey({ tables }: Database, siteId: string, target: string): Promise<PinnedKey | null> {
  const [row] = await tables.select().from(hostKey).where(and(eq(hostKey.siteId, siteId), eq(hostKey.target, target)));
  return row ? { target, fingerprint: row.fingerprint, accepted: row.accepted } : null;
}
/** Pins a key where none is pinned yet; an existing pin stays. */
export async function pinKey({ tables }: Database, siteId: string, target: string, fingerprint: string, at: string): Promise<void> {
  await tables.insert(hostKey).values({ siteId, target, fingerprint, firstSeen: at }).onConflictDoNothing();
}
/** A person accepts this key for this target, whatever was pinned before. */
export async function acceptKey({ tables }: Database, siteId: string, target: string, fingerprint: string, at: string): Promise<void> {
  const values = { fingerprint, firstSeen: at, accepted: true };
  await tables.insert(hostKey).values({ siteId, target, ...values }).onConflictDoUpdate({ target: [hostKey.siteId, hostKey.target], set: values });
}

/** The credentials that worked last, by target and protocol. */
export async function workingCredentials({ tables }: Database, siteId: string): Promise<ReadonlyMap<string, Readonly<Partial<Record<'snmp' | 'ssh', string>>>>> {
  const rows = await tables.select().from(workingCredential).where(eq(workingCredential.siteId, siteId));
  const known = new Map<string, Partial<Record<'snmp' | 'ssh', string>>>();
  for (const row of rows) known.set(row.target, { ...known.get(row.target), [row.protocol]: row.credential });
  return known;
}
export async function rememberCredential({ tables }: Database, siteId: string, target: string, protocol: 'snmp' | 'ssh', credential: string): Promise<void> {
  await tables.insert(workingCredential).values({ siteId, target, protocol, credential }).onConflictDoUpdate({ target: [workingCredential.siteId, workingCredential.target, workingCredential.protocol], set: { credential } });
}

/** Failed password logins of `account` at `target` on `day` (YYYY-MM-DD). */
export async function loginFailures({ tables }: Database, siteId: string, account: string, target: string, day: string): Promise<number> {
  const [row] = await tables.select().from(loginFailure).where(and(eq(loginFailure.siteId, siteId), eq(loginFailure.account, account), eq(loginFailure.target, target), eq(loginFailure.day, day)));
  return row?.count ?? 0;
}
export async function recordLoginFailure({ tables }: Database, siteId: string, account: string, target: string, day: string): Promise<void> {
  await tables
    .insert(loginFailure)
    .values({ siteId, account, target, day, count: 1 })
    .onConflictDoUpdate({ target: [loginFailure.siteId, loginFailure.account, loginFailure.target, loginFailure.day], set: { count: sql`${loginFailure.count} + 1` } });
}

export interface Outage {
  readonly address: string;
  readonly since: string;
  readonly until: string | null;
}
/** A watched address stopped answering at `since`. */
export async function openOutage({ tables }: Database, siteId: string, address: string, since: string): Promise<void> {
  await tables.insert(outage).values({ siteId, address, since }).onConflictDoNothing();
}
/** It answers again. */
export async function closeOutage({ tables }: Database, siteId: string, address: string, until: string): Promise<void> {
  await tables.update(outage).set({ until }).where(and(eq(outage.siteId, siteId), eq(outage.address, address), isNull(outage.until)));
}
/** Newest first. */
export async function listOutages({ tables }: Database, siteId: string): Promise<readonly Outage[]> {
  const rows = await tables.select().from(outage).where(eq(outage.siteId, siteId)).orderBy(desc(outage.since));
  return rows.map((row) => ({ address: row.address, since: iso(row.since), until: row.until === null ? null : iso(row.until) }));
}
