/** Knows how to reach Postgres, embedded or real, and bring its tables up to date. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool, type ClientConfig, type PoolClient } from 'pg';
import { configOf, OURS, type Row } from './connection.js';
import { DatabaseUnavailable, leaveEmbedded, pgOptions, startEmbedded } from './embedded.js';
import * as schema from './schema.js';

export { DatabaseUnavailable } from './embedded.js';

export interface Database {
  readonly tables: NodePgDatabase<typeof schema>;
  /** The rows of what drizzle does not write: one statement, or without `values` several, as the job queue's own. A connection on which one failed is not used again. */
  query(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Where it is, fit to show: no password. */
  readonly where: string;
  /** Whether it is the one in the data directory, which we look after. */
  readonly isEmbedded: boolean;
  /** Round trip to the server; false when it is away. */
  isUp(): Promise<boolean>;
  close(): Promise<void>;
}

/** Any number will do, as long as every Linchpin takes the same. */
const MIGRATION_LOCK = 7_218_064_411;
const CONNECTIONS = 12;
const CLOSE_MS = 5000;
const MIGRATIONS = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../../../migrations' : '../../migrations', import.meta.url));

/**
 * Opens the database at `url`, or the embedded one in `dataDir` where `url` is null, and applies missing migrations.
 * Throws DatabaseUnavailable, with the cure, where there is none.
 */
export async function openDatabase({ dataDir, url }: { readonly dataDir: string; readonly url: string | null }): Promise<Database> {
  const where = url === null ? `embedded Postgres in ${join(dataDir, 'postgres')}` : placeOf(url);
  const config = url === null ? pgOptions(await startEmbedded(dataDir)) : configOf(url);
  if (config === null) throw new DatabaseUnavailable('DATABASE_URL is not a Postgres address; write it as postgres://user:password@host:5432/database');
  const pool = poolOf(config);
  await onOne(pool, bringUpToDate).catch(async (error: unknown) => {
    await pool.end();
    throw asUnavailable(error, where);
  });
  const query = (text: string, values?: readonly unknown[]): Promise<readonly Row[]> => onOne(pool, async (client) => {
    const answered: unknown = await client.query<Row>(text, values as unknown[]);
    return (Array.isArray(answered) ? (answered as { rows: Row[] }[]) : [answered as { rows: Row[] }]).flatMap(({ rows }) => rows);
  });
  return {
    tables: drizzle(pool, { schema }),
    query,
    where,
    isEmbedded: url === null,
    isUp: () => query('select 1').then(() => true, () => false),
    async close() {
      await Promise.race([pool.end(), pause(CLOSE_MS, undefined, { ref: false })]);
      if (url === null) await leaveEmbedded(dataDir);
    },
  };
}

/** One connection is held from the first on: the embedded server stops when nobody is connected. Faults of the server are told by the question that meets them; a client that nobody uses is let go by the pool itself. */
function poolOf(config: ClientConfig): Pool {
  const pool = new Pool({ ...OURS, ...config, min: 1, max: CONNECTIONS, idleTimeoutMillis: 60_000 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
async function onOne<T>(pool: Pool, use: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let fault: unknown;
  try {
    return await use(client);
  } catch (error) {
    fault = error;
    throw error;
  } finally {
    client.release(fault !== undefined);
  }
}

/** `migrate` takes no lock of its own: two processes that start at once would both apply. */
async function bringUpToDate(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
}

function asUnavailable(error: unknown, where: string): Error {
  if (error instanceof DatabaseUnavailable) return error;
  const cause = (error as { cause?: unknown }).cause ?? error;
  const { code, message } = cause as { code?: string; message?: string };
  return new DatabaseUnavailable(`Postgres (${where}) cannot be used: ${message || code || 'no answer'}; check that it runs and that DATABASE_URL is right`);
}
/** Host and database of a URL, never user or password. */
function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `Postgres at ${hostname || 'local socket'}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'Postgres at DATABASE_URL';
  }
}

/** An error of the database fit to show: drizzle's own messages repeat the parameters, which may hold anything. */
export function describeDatabaseError(error: unknown): string {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  return cause?.message ?? cause?.code ?? (error instanceof Error ? error.message.split('\n')[0]!.replace(/^Failed query:.*/, 'a query failed') : 'unknown error');
}

const LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', '57P01', '57P02', '57P03']);
/** The driver's own faults bear no code. */
const LOST_WORDS = /^(?:Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after|timeout exceeded when trying to connect)/;
/** Whether Postgres went away in the midst of it. */
export function isConnectionLoss(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, syscall, message = '' } = ((error as { cause?: unknown }).cause ?? error) as { code?: string; syscall?: string; message?: string };
  return code === undefined ? LOST_WORDS.test(message) : LOST.has(code) && (code !== 'ENOENT' || syscall === 'connect');
}

/** How many migrations this code has that the database lacks. */
export async function missingMigrations({ query }: Pick<Database, 'query'>): Promise<number> {
  const journal = JSON.parse(await readFile(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as { entries: readonly unknown[] };
  const [row] = await query('select count(*)::int as applied from drizzle.__drizzle_migrations');
  return Math.max(0, journal.entries.length - Number(row?.['applied'] ?? 0));
}
