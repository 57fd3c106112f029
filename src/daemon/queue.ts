/** Knows the job queue in Postgres: opened through our driver, its faults told, closed without waiting. */
import PgBoss from 'pg-boss';
import type { Database } from '../store/database.js';

/** A killed worker's job is found again after seconds, not minutes. */
const MAINTENANCE_SECONDS = 5;

/** Opens the queue; `problem` is told of every fault of it. End it with `stop({ graceful: false, wait: false })`. */
export async function openQueue({ query }: Pick<Database, 'query'>, problem: (error: Error) => void): Promise<PgBoss> {
  const executeSql = async (text: string, values?: unknown[]) => ({ rows: [...(await query(text, values))] });
  const boss = new PgBoss({ db: { executeSql }, maintenanceIntervalSeconds: MAINTENANCE_SECONDS, schedule: true });
  boss.on('error', problem);
  await boss.start();
  return boss;
}
