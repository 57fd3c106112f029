/** Knows whether the daemon can do its work: Postgres, its tables, and sweeps that are not overdue. */
import { longestWait } from './cron.js';
import type { House } from '../house.js';
import { missingMigrations } from '../store/database.js';
import { listSweeps } from '../store/sweeps.js';

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly says: string;
}
/** Somebody waits for the answer. */
const LONGEST_MS = 3000;

/** All checks, in the order in which one needs the other. `since`: when this process began, in ms; a site that was never swept is overdue from then on. */
export async function readinessOf(house: House, since: number, now: number): Promise<readonly Check[]> {
  const isUp = await within(house.database.isUp(), false);
  if (!isUp) return [{ name: 'database', ok: false, says: `${house.database.where} is away` }];
  const missing = await within(missingMigrations(house.database), -1);
  const sweeps = await within(sweepCheck(house, since, now), { name: 'sweeps', ok: false, says: 'the sweeps could not be read' });
  return [
    { name: 'database', ok: true, says: `${house.database.where} answers` },
    { name: 'migrations', ok: missing === 0, says: missing === 0 ? 'all tables are up to date' : missing < 0 ? 'the tables could not be read' : `${missing} migrations are missing; start the daemon again` },
    sweeps,
  ];
}

async function sweepCheck(house: House, since: number, now: number): Promise<Check> {
  const expression = house.site?.schedule ?? null;
  const wait = expression === null ? null : longestWait(expression);
  if (wait === null) return { name: 'sweeps', ok: true, says: 'no schedule: nothing is overdue' };
  const last = (await listSweeps(house.database, house.siteId)).find(({ state }) => state === 'complete')?.endedAt ?? null;
  const age = now - (last === null ? since : Date.parse(last));
  const ok = age <= 2 * wait;
  return { name: 'sweeps', ok, says: `${last === null ? 'no complete sweep yet' : `the last complete sweep ended ${last}`}${ok ? '' : ', longer ago than two intervals of the schedule'}` };
}

/** `otherwise` where the answer fails or does not come in time. */
async function within<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(otherwise), LONGEST_MS)));
  return Promise.race([answer.catch(() => otherwise), late]).finally(() => clearTimeout(timer));
}
