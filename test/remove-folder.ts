/** Removes a data folder whose Postgres may still be on its way out. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Tries anew from the top: what a server wrote after a folder was listed stands in the way of every retry of `rmSync` itself. */
export async function removeFolder(folder: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await pause(100);
    }
  }
}
