/** Knows the messages to webhooks that are still to be delivered: kept until they were, or until the last try failed. */
import { and, asc, eq } from 'drizzle-orm';
import type { Database } from './database.js';
import { message } from './schema.js';
import { iso } from './sweeps.js';

export interface WaitingMessage {
  readonly id: string;
  /** Fingerprint of the address. */
  readonly receiver: string;
  readonly type: string;
  readonly body: string;
  /** How often it was tried in vain. */
  readonly tries: number;
  /** When it is to be tried next, ISO 8601. */
  readonly dueAt: string;
}

/** Keeps a message; one that is kept already stays as it is. */
export async function keepMessage({ tables }: Database, siteId: string, one: WaitingMessage): Promise<void> {
  await tables.insert(message).values({ siteId, ...one }).onConflictDoNothing();
}

/** A try was in vain: when the next one is due. */
export async function postponeMessage({ tables }: Database, siteId: string, id: string, tries: number, dueAt: string): Promise<void> {
  await tables.update(message).set({ tries, dueAt }).where(and(eq(message.siteId, siteId), eq(message.id, id)));
}

export async function removeMessage({ tables }: Database, siteId: string, id: string): Promise<void> {
  await tables.delete(message).where(and(eq(message.siteId, siteId), eq(message.id, id)));
}

/** All that wait, the next due first. */
export async function listMessages({ tables }: Database, siteId: string): Promise<readonly WaitingMessage[]> {
  const rows = await tables.select().from(message).where(eq(message.siteId, siteId)).orderBy(asc(message.dueAt), asc(message.id));
  return rows.map(({ id, receiver, type, body, tries, dueAt }) => ({ id, receiver, type, body, tries, dueAt: iso(dueAt) }));
}
