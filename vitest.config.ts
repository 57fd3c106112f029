import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const project = (name: string, groupOrder: number, include: string[], extra: object = {}) => ({ test: { name, include, sequence: { groupOrder }, ...extra } });

/** A lab shares nothing with another one, and waits for packets and timers more than half of its time. */
const LABS_AT_ONCE = Math.max(2, Math.floor(availableParallelism() / 2));

/** `fast` needs nothing but Node; the others need Postgres, root, nmap or a browser and say so where they cannot run. */
export default defineConfig({
  test: {
    projects: [
      project('fast', 0, ['test/{walls,model,rooms,properties,golden}/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('store', 1, ['test/store/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false }),
      project('scanners', 2, ['test/scanners/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }),
      project('doors', 3, ['test/doors/**/*.test.ts'], { testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false }),
      project('lab', 4, ['test/lab/**/*.test.ts'], { testTimeout: 1_800_000, hookTimeout: 600_000, maxWorkers: LABS_AT_ONCE }),
      project('browser', 5, ['test/browser/**/*.test.ts'], { testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false }),
    ],
  },
});
