import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], extra: object = {}) => ({ test: { name, include, ...extra } });

/** `fast` needs nothing but Node; the others need Postgres, root, nmap or a browser and say so where they cannot run. */
export default defineConfig({
  test: {
    projects: [
      project('fast', ['test/{walls,model,rooms,properties,golden}/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('store', ['test/store/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false }),
      project('scanners', ['test/scanners/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false }),
      project('doors', ['test/doors/**/*.test.ts'], { testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false }),
      project('lab', ['test/lab/**/*.test.ts'], { testTimeout: 900_000, hookTimeout: 600_000, fileParallelism: false }),
      project('browser', ['test/browser/**/*.test.ts'], { testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false }),
    ],
  },
});
