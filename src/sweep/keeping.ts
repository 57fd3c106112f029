/** Knows how a running sweep's observations reach the store: in batches, in order, and again where Postgres was away for a moment. */
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house.js';
import type { Observation } from '../model/observation.js';
import { rememberCredential } from '../store/memory.js';
import { keepObservations } from '../store/observations.js';

export interface Keeping {
  add(observation: Observation): void;
  /** A credential let us in; it is tried first next time. */
  worked(target: string, protocol: 'snmp' | 'ssh', credential: string): void;
  /** Resolves when everything so far is kept; rejects where it cannot be. */
  flush(): Promise<void>;
  /** Keeps what is left and ends. */
  close(): Promise<void>;
}
const EVERY_MS = 1000;
const BATCH = 200;
const TRIES = 5;
const AGAIN_AFTER_MS = 1000;

/** `lost` is told once, when a batch could not be kept: nothing more is worth asking then. */
export function createKeeping({ database, siteId }: Pick<House, 'database' | 'siteId'>, lost: (error: unknown) => void): Keeping {
  let waiting: Observation[] = [];
  let credentials: (() => Promise<void>)[] = [];
  let writing: Promise<void> = Promise.resolve();
  let failure: { readonly error: unknown } | null = null;
  const clock = setInterval(() => void flush().catch(() => undefined), EVERY_MS);

  function flush(): Promise<void> {
    const batch = waiting;
    const learned = credentials;
    waiting = [];
    credentials = [];
    writing = writing.then(async () => {
      if (failure) throw failure.error;
      if (batch.length === 0 && learned.length === 0) return;
      try {
        await again(async () => {
          await keepObservations(database, siteId, batch);
          for (const remember of learned) await remember();
        });
      } catch (error) {
        failure = { error };
        lost(error);
        throw error;
      }
    });
    writing.catch(() => undefined);
    return writing;
  }
  return {
    add(observation) {
      waiting.push(observation);
      if (waiting.length >= BATCH) void flush().catch(() => undefined);
    },
    worked: (target, protocol, credential) => void credentials.push(() => rememberCredential(database, siteId, target, protocol, credential)),
    flush,
    async close() {
      clearInterval(clock);
      await flush();
    },
  };
}

/** A batch may be written twice: what is kept already stays as it was. */
async function again(write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      if (tries === TRIES) throw error;
      await pause(AGAIN_AFTER_MS);
    }
  }
}
