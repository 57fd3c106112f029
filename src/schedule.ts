/** Knows when the daemon sweeps by itself: a cron expression in the site's own time, kept by the job queue in Postgres. */
import PgBoss from 'pg-boss';
import type { House } from './house.js';

export interface Schedule {
  stop(): Promise<void>;
}
/** A killed worker's job is found again after seconds, not minutes. */
const MAINTENANCE_SECONDS = 5;
/** Postgres' own type `unknown`: told by where it stands. */
const UNKNOWN_TYPE = 705;

/**
 * Calls `sweep` whenever the site's schedule says so; one call at a time, missed times are not made up for.
 * `problem` is told of every fault of the queue. Without a schedule in the site file nothing is ever called.
 */
export async function startSchedule(house: House, sweep: () => Promise<void>, problem: (error: Error) => void): Promise<Schedule> {
  const expression = house.site?.schedule ?? null;
  const { sql } = house.database;
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
  const queue = `sweep-${house.siteId}`;
  await boss.createQueue(queue, { name: queue, policy: 'singleton', retryLimit: 0, expireInHours: 23 });
  if (expression === null) await boss.unschedule(queue);
  else await boss.schedule(queue, expression, {}, { tz: house.site!.timezone, retryLimit: 0 });
  await boss.work(queue, { pollingIntervalSeconds: 2 }, async () => {
    await sweep();
  });
  return { stop: () => boss.stop({ graceful: false, wait: false }) };
}
