/** Knows when old sweeps are let go, as `retention:` of the site file says; frozen reports and declarations stay. */
import { setTimeout as pause } from 'node:timers/promises';
import { derivedOf, isPrior } from '../audits.js';
import { leftBy } from '../coverage/copies.js';
import type { House } from '../house.js';
import { forgetAnswers, forgetSweeps } from '../store/retention.js';
import { listSweeps, type SweepRow } from '../store/sweeps.js';

/** Ids of sweeps. */
export interface Forgotten {
  readonly answers: readonly string[];
  readonly sweeps: readonly string[];
}
const NOTHING: Forgotten = { answers: [], sweeps: [] };
const DAY_MS = 86_400_000;
/** What drift compares stays, however old it is. */
const ALWAYS_KEPT = 2;

/** Lets go of what is too old at `now` (ISO 8601): answers after `retention.raw`, whole sweeps after `retention.snapshots`. Does nothing while a sweep runs. */
export async function forgetOld(house: House, now: string): Promise<Forgotten> {
  if (!house.site) return NOTHING;
  const { raw, snapshots } = house.site.retention;
  const old = oldSweeps(await listSweeps(house.database, house.siteId));
  const begunBefore = (limit: string) => (sweep: SweepRow) => sweep.startedAt < limit;
  const gone = old.filter(begunBefore(startOf(snapshots, now)));
  const bare = old.filter(begunBefore(startOf(raw, now))).filter((sweep) => !sweep.answersGone && !gone.includes(sweep));

  const newest = gone.find(isPrior);
  const left = newest ? { sweep: newest.id, prior: leftBy(await derivedOf(house, newest.id)) } : null;
  // The last derivation is all that is left of a sweep without its answers: it is made before they go.
  for (const sweep of bare) await derivedOf(house, sweep.id);
  if (gone.length > 0 && !(await forgetSweeps(house.database, house.siteId, ids(gone), left))) return NOTHING;
  if (bare.length > 0 && !(await forgetAnswers(house.database, house.siteId, ids(bare)))) return { answers: [], sweeps: ids(gone) };
  return { answers: ids(bare), sweeps: ids(gone) };
}

/** Looks every day until `signal` aborts; `told` hears what was let go. */
export async function keepForgetting(house: House, signal: AbortSignal, told: (forgotten: Forgotten) => void, problem: (error: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    const forgotten = await forgetOld(house, new Date().toISOString()).catch((error: unknown) => {
      problem(error);
      return NOTHING;
    });
    if (forgotten.answers.length + forgotten.sweeps.length > 0) told(forgotten);
    await pause(DAY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Newest first, without those that are always kept. */
function oldSweeps(sweeps: readonly SweepRow[]): readonly SweepRow[] {
  const ended = sweeps.filter(({ state }) => state !== 'running');
  const kept = ended.filter(isPrior).slice(0, ALWAYS_KEPT);
  const last = kept.at(-1);
  return last && kept.length === ALWAYS_KEPT ? ended.slice(ended.indexOf(last) + 1) : [];
}
function ids(sweeps: readonly SweepRow[]): readonly string[] {
  return sweeps.map(({ id }) => id);
}

/** The instant that lies `span` (`90d`, `8w`, `13mo`, `2y`) before `now`. */
function startOf(span: string, now: string): string {
  const [, count = '0', unit] = /^(\d+)(d|w|mo|y)$/.exec(span) ?? [];
  const start = new Date(now);
  if (unit === 'd' || unit === 'w') start.setUTCDate(start.getUTCDate() - Number(count) * (unit === 'w' ? 7 : 1));
  else start.setUTCMonth(start.getUTCMonth() - Number(count) * (unit === 'y' ? 12 : 1));
  return start.toISOString();
}
