/** Knows the job queue in Postgres: opened through our driver, its faults told, closed without waiting. */
import PgBoss from 'pg-boss';
import type { Database } from './store/database.js';

/** A killed worker's job is found again after seconds, not minutes. */
const MAINTENANCE_SECONDS = 5;
/** Postgres' own type `unknown`: told by where it stands. */
const UNKNOWN_TYPE = 705;

/** Opens the queue; `problem` is told of every fault of it. End it with `stop({ graceful: false, wait: false })`. */
export async function openQueue({ sql }: Pick<Database, 'sql'>, problem: (error: Error) => void): Promise<PgBoss> {
  /** The queue writes whole transactions into one text: each has a connection to itself, and leaves it clean. */
  const executeSql = async (text: string, values?: unknown[]) => {
    const own = await sql.reserve();
    try {
      const rows: readonly object[] = await own.unsafe(text, values?.map(asWritten) as never[]);
      return { rows: rows.flat() };
    } catch (error) {
      await own.unsafe('rollback').catch(() => undefined);
      throw error;
    } finally {
      own.release();
    }
  };
  /** The queue writes its JSON itself; Postgres, not the driver, is to say what a text is. */
  const asWritten = (value: unknown): unknown => {
    if (value === undefined || value === null) return null;
    if (Array.isArray(value)) return value;
    const written = value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value);
    return sql.typed(written as never, UNKNOWN_TYPE);
  };
  const boss = new PgBoss({ db: { executeSql }, maintenanceIntervalSeconds: MAINTENANCE_SECONDS, schedule: true });
  boss.on('error', problem);
  await boss.start();
  return boss;
}
