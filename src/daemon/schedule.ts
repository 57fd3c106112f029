/** Knows when the daemon sweeps by itself: a cron expression in the site's own time, kept by the job queue in Postgres. */
import type PgBoss from 'pg-boss';
import type { House } from '../house.js';

/**
 * Calls `sweep` whenever the site's schedule says so, until the queue is stopped; one call at a time, missed times are not made up for.
 * Without a schedule in the site file nothing is ever called.
 */
export async function keepSchedule(boss: PgBoss, { site, siteId }: Pick<House, 'site' | 'siteId'>, sweep: () => Promise<void>): Promise<void> {
  const expression = site?.schedule ?? null;
  const queue = `sweep-${siteId}`;
  await boss.createQueue(queue, { name: queue, policy: 'singleton', retryLimit: 0, expireInHours: 23 });
  if (expression === null) await boss.unschedule(queue);
  else await boss.schedule(queue, expression, {}, { tz: site!.timezone, retryLimit: 0 });
  await boss.work(queue, { pollingIntervalSeconds: 2 }, async () => {
    await sweep();
  });
}
