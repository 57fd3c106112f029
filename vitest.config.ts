import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const project = (name: string, groupOrder: number, include: string[], extra: object = {}) => ({ test: { name, include, sequence: { groupOrder }, ...extra } });

/** Labs, and sweeps of addresses of their own, share nothing with each other, and wait for packets and timers half of their time. Cores that are shown may not be ours: never more than three. */
const AT_ONCE = availableParallelism() >= 6 ? 3 : 2;

/** `fast` needs nothing but Node; the others need Postgres, root, nmap or a browser and say so where they cannot run. */
export default defineConfig({
  test: {
    projects: [
      project('fast', 0, ['test/{walls,model,rooms,properties,golden}/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('store', 1, ['test/store/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false }),
      project('scanners', 2, ['test/scanners/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }),
      project('doors', 3, ['test/doors/**/*.test.ts'], { testTimeout: 600_000, hookTimeout: 300_000, maxWorkers: AT_ONCE }),
      project('lab', 4, ['test/lab/**/*.test.ts'], { testTimeout: 1_800_000, hookTimeout: 600_000, maxWorkers: AT_ONCE }),
      project('browser', 5, ['test/browser/**/*.test.ts'], { testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false }),
    ],
  },
});
