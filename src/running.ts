/** Knows the sweep that runs in this process: begun once, told to whoever listens, stopped cleanly. */
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from './house.js';
import type { Progress } from './http/house.js';
import { SweepRunning, startSweep } from './sweep.js';
import { listSweeps } from './store/sweeps.js';

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

/** `ended` is told of every sweep's end, with what went wrong where something did. */
export function createSweeping(house: House, ended: (id: string, problem: unknown) => void): Sweeping {
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

/** A sweep of another process: only its end is told. */
async function* elsewhere(house: House, id: string, signal: AbortSignal): AsyncGenerator<Progress> {
  yield { phase: 'elsewhere', done: 0, of: null, devices: 0, says: 'this sweep runs in another process; only its end is told here' };
  while (!signal.aborted) {
    const sweep = (await listSweeps(house.database, house.siteId)).find((one) => one.id === id);
    if (sweep?.state !== 'running') return;
    await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
}
