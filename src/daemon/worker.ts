/** Knows how sweeps reach a process on another machine, and how that process takes them. */
import type PgBoss from 'pg-boss';
import { describeDatabaseError } from '../store/database.js';
import type { House } from '../house.js';
import { newSweepId } from '../sweep/import.js';
import { permittedSite, SweepRunning, type SweepOptions, startSweep } from '../sweep/sweep.js';
import { abortDeadSweeps, adoptSweep, beginSweep, endSweep } from '../store/sweeps.js';
import { beatWorker, hasWorker, leaveWorker } from '../store/workers.js';

interface SentSweep {
  readonly id: string;
  readonly label: string | null;
  readonly atClosedWindow: SweepOptions['atClosedWindow'];
}
type Told = (what: { readonly sweep: string; readonly state: string; readonly problem?: string }) => void;

const BEAT_MS = 10_000;
const POLL_SECONDS = 2;

async function queueOf(boss: PgBoss, siteId: string): Promise<string> {
  const queue = `worker-${siteId}`;
  await boss.createQueue(queue, { name: queue, policy: 'standard', retryLimit: 0, expireInHours: 23 });
  return queue;
}

/** Begins a sweep for a worker of this site to take; null where none lives. Throws SweepRunning, and what `permittedSite` throws. */
export async function sendSweep(boss: PgBoss, house: House, { label, atClosedWindow }: Omit<SentSweep, 'id'>): Promise<string | null> {
  const { database, siteId } = house;
  if (!(await hasWorker(database, siteId))) return null;
  const now = new Date();
  permittedSite(house, { atClosedWindow }, now);
  const at = now.toISOString();
  const sent: SentSweep = { id: newSweepId(now), label, atClosedWindow };
  await abortDeadSweeps(database, siteId, at);
  const begun = await beginSweep(database, siteId, { id: sent.id, label, at });
  if (!begun.begun) throw new SweepRunning(begun.running);
  await boss.send(await queueOf(boss, siteId), sent);
  return sent.id;
}

/** Takes the sweeps that are sent to this site, one after the other, until `signal` aborts; one that runs then is kept as partial. */
export async function takeSweeps(boss: PgBoss, house: House, signal: AbortSignal, told: Told): Promise<void> {
  const { database, siteId } = house;
  let running: Promise<void> = Promise.resolve();
  const queue = await queueOf(boss, siteId);
  await beatWorker(database, siteId);
  const heart = setInterval(() => void beatWorker(database, siteId).catch(() => undefined), BEAT_MS);
  await boss.work<SentSweep>(queue, { pollingIntervalSeconds: POLL_SECONDS }, async ([job]) => {
    if (!job || signal.aborted) return;
    running = take(house, job.data, signal, told);
    await running;
  });
  await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
  clearInterval(heart);
  await leaveWorker(database, siteId).catch(() => undefined);
  await running;
}

async function take(house: House, { id, label, atClosedWindow }: SentSweep, signal: AbortSignal, told: Told): Promise<void> {
  const { database, siteId } = house;
  const now = (): string => new Date().toISOString();
  try {
    if (!(await adoptSweep(database, siteId, id, now()))) return;
    told({ sweep: id, state: 'running' });
    const begun = await startSweep(house, { label, atClosedWindow, begun: id });
    const stop = (): void => begun.cancel('the worker was told to end');
    signal.addEventListener('abort', stop, { once: true });
    // It may have been told while the sweep was being begun.
    if (signal.aborted) stop();
    const { state } = await begun.done.finally(() => signal.removeEventListener('abort', stop));
    told({ sweep: id, state });
  } catch (error) {
    await endSweep(database, siteId, { id, state: 'aborted', at: now(), peakPerSecond: 0 }).catch(() => undefined);
    told({ sweep: id, state: 'aborted', problem: describeDatabaseError(error) });
  }
}
