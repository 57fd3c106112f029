/** Knows the sweep that runs: begun once, here or by a worker, told to whoever listens, stopped cleanly. */
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house.js';
import type { Progress } from '../http/house.js';
import { countObservations, listSweeps } from '../store/sweeps.js';
import { type SweepOptions, SweepRunning, startSweep } from '../sweep/sweep.js';

export interface Begun {
  readonly id: string;
  /** Settles when the sweep has ended; never rejects. */
  readonly over: Promise<void>;
}
export interface Sweeping {
  /** Throws ExitError where nothing may be sent. */
  start(asked: { readonly label: string | null; readonly atClosedWindow: 'pause' | 'refuse' }): Promise<Begun | { readonly running: string }>;
  /** False: it does not run in this process. */
  cancel(id: string, why: string): boolean;
  progress(id: string, signal: AbortSignal): AsyncIterable<Progress>;
  /** The sweep that runs in this process, or null. */
  running(): string | null;
  /** Stops what runs and waits for its end. */
  stop(why: string): Promise<void>;
}
interface Run extends Begun {
  readonly heard: Set<(progress: Progress) => void>;
  last: Progress | null;
  cancel(why: string): void;
}
/** A listener that is too slow loses the oldest. */
const WAITING = 200;
const LOOK_MS = 1000;

/** `ended` is told of every sweep's end, with what went wrong where something did. `send` begins it elsewhere where somebody there takes it (null: nobody does). */
export function createSweeping(house: House, ended: (id: string, problem: unknown) => void, send: (options: Pick<SweepOptions, 'label' | 'atClosedWindow'>) => Promise<string | null>): Sweeping {
  let run: Run | null = null;

  async function start({ label, atClosedWindow }: { readonly label: string | null; readonly atClosedWindow: 'pause' | 'refuse' }): Promise<Begun | { readonly running: string }> {
    if (run) return { running: run.id };
    const heard = new Set<(progress: Progress) => void>();
    let last: Progress | null = null;
    const tell = (progress: Progress): void => {
      last = progress;
      if (run) run.last = progress;
      for (const hear of heard) hear(progress);
    };
    try {
      const sent = await send({ label, atClosedWindow });
      if (sent !== null) return { id: sent, over: endOf(house, sent).then(() => ended(sent, null)) };
      const begun = await startSweep(house, { label, atClosedWindow, progress: tell });
      const over = begun.done.then(() => null, (problem: unknown) => problem).then((problem) => {
        run = null;
        ended(begun.id, problem);
      });
      run = { id: begun.id, over, heard, last, cancel: (why) => begun.cancel(why) };
      return { id: begun.id, over };
    } catch (error) {
      if (error instanceof SweepRunning) return { running: error.running };
      throw error;
    }
  }
  return {
    start,
    cancel(id, why) {
      if (run?.id !== id) return false;
      run.cancel(why);
      return true;
    },
    progress: (id, signal) => (run?.id === id ? heardFrom(run, signal) : elsewhere(house, id, signal)),
    running: () => run?.id ?? null,
    async stop(why) {
      run?.cancel(why);
      await run?.over;
    },
  };
}

async function* heardFrom(run: Run, signal: AbortSignal): AsyncGenerator<Progress> {
  const waiting: Progress[] = run.last ? [run.last] : [];
  let wake = (): void => undefined;
  let over = false;
  const hear = (progress: Progress): void => {
    waiting.push(progress);
    if (waiting.length > WAITING) waiting.shift();
    wake();
  };
  const abort = (): void => wake();
  run.heard.add(hear);
  signal.addEventListener('abort', abort);
  void run.over.then(() => {
    over = true;
    wake();
  });
  try {
    while (!signal.aborted) {
      while (waiting.length > 0) yield waiting.shift()!;
      if (over) return;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    run.heard.delete(hear);
    signal.removeEventListener('abort', abort);
  }
}

/** A sweep of another process: what it has kept so far, and its end. */
async function* elsewhere(house: House, id: string, signal: AbortSignal): AsyncGenerator<Progress> {
  while (!signal.aborted && (await isRunning(house, id))) {
    const kept = await countObservations(house.database, house.siteId, id);
    yield { phase: 'elsewhere', done: kept, of: null, devices: 0, says: `this sweep runs in another process; ${kept} answers kept so far` };
    await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
}
/** Never rejects: a database that is away is asked again. */
async function endOf(house: House, id: string): Promise<void> {
  while (await isRunning(house, id).catch(() => true)) await pause(LOOK_MS, undefined, { ref: false });
}
async function isRunning({ database, siteId }: House, id: string): Promise<boolean> {
  return (await listSweeps(database, siteId)).some((one) => one.id === id && one.state === 'running');
}
