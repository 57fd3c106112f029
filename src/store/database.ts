/** Knows how to reach Postgres, embedded or real, and bring its tables up to date. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { DatabaseUnavailable, leaveEmbedded, pgOptions, startEmbedded } from './embedded.js';
import * as schema from './schema.js';

export { DatabaseUnavailable } from './embedded.js';

export interface Database {
  readonly tables: PostgresJsDatabase<typeof schema>;
  /** A driver of its own, for what drizzle does not do (pg-boss, LISTEN): drizzle rewires the client it is given. */
  readonly sql: postgres.Sql;
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
const MIGRATIONS = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../../../migrations' : '../../migrations', import.meta.url));

/**
 * Opens the database at `url`, or the embedded one in `dataDir` where `url` is null, and applies missing migrations.
 * Throws DatabaseUnavailable, with the cure, where there is none.
 */
export async function openDatabase({ dataDir, url }: { readonly dataDir: string; readonly url: string | null }): Promise<Database> {
  const connect = url === null ? await embedded(dataDir) : (max: number) => remote(url, max);
  const client = connect(10);
  const sql = connect(4);
  const where = url === null ? `embedded Postgres in ${join(dataDir, 'postgres')}` : placeOf(url);
  try {
    await bringUpToDate(connect(1));
  } catch (error) {
    await Promise.allSettled([client.end({ timeout: 1 }), sql.end({ timeout: 1 })]);
    throw asUnavailable(error, where);
  }
  return {
    tables: drizzle(client, { schema }),
    sql,
    where,
    isEmbedded: url === null,
    isUp: () => sql`select 1`.then(() => true, () => false),
    async close() {
      await Promise.allSettled([client.end({ timeout: 5 }), sql.end({ timeout: 5 })]);
      if (url === null) await leaveEmbedded(dataDir);
    },
  };
}

async function embedded(dataDir: string): Promise<(max: number) => postgres.Sql> {
  const connection = await startEmbedded(dataDir);
  return (max) => postgres({ ...pgOptions(connection), ...common(max) });
}
function remote(url: string, max: number): postgres.Sql {
  try {
    return postgres(url, common(max));
  } catch {
    throw new DatabaseUnavailable('DATABASE_URL is not a Postgres address; write it as postgres://user:password@host:5432/database');
  }
}
function common(max: number) {
  /** Seconds between two attempts: when Postgres is back, we are back within a second. */
  const backoff = (attempt: number): number => Math.min(attempt, 4) / 4;
  return { max, backoff, onnotice: () => undefined, connect_timeout: 10, idle_timeout: 60, connection: { TimeZone: 'UTC', application_name: 'linchpin' } };
}

/** `migrate` takes no lock of its own: two processes that start at once would both apply. */
async function bringUpToDate(sql: postgres.Sql): Promise<void> {
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(sql), { migrationsFolder: MIGRATIONS });
  } finally {
    await sql.end({ timeout: 5 });
  }
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

/** How many migrations this code has that the database lacks. */
export async function missingMigrations({ sql }: Database): Promise<number> {
  const journal = JSON.parse(await readFile(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as { entries: readonly unknown[] };
  const [row] = await sql`select count(*)::int as applied from drizzle.__drizzle_migrations`;
  return Math.max(0, journal.entries.length - Number(row?.['applied'] ?? 0));
}
