/** `npm test`: sets up what the tests need, then runs all of them, one kind after the other, for two kinds at once would disturb each other. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale, home, installDependencies, installPrograms, SWEEP_PROGRAMS } from './set-up.js';
import { TEST_PROGRAMS } from './test-programs.js';

const KINDS = ['fast', 'store', 'scanners', 'doors', 'lab', 'browser'];
const wanted = process.argv.slice(2);

try {
  installDependencies();
  buildIfStale();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const missing = installPrograms({ ...SWEEP_PROGRAMS, ...TEST_PROGRAMS });
if (missing.length > 0) process.stderr.write(`without ${missing.join(', ')} some tests cannot run\n`);

const bin = join(home, 'node_modules');
const run = (name, args) => {
  process.stdout.write(`\n── ${name} ──\n`);
  return spawnSync(process.execPath, args, { cwd: home, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` } }).status === 0;
};
const results = [
  ['types', () => run('types', [join(bin, 'typescript/bin/tsc'), '-p', 'tsconfig.json'])],
  ['lint', () => run('lint', [join(bin, 'eslint/bin/eslint.js'), '.', '--max-warnings', '0'])],
  ...KINDS.map((kind) => [kind, () => run(kind, [join(bin, 'vitest/vitest.mjs'), 'run', '--project', kind, '--passWithNoTests'])]),
]
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([name, part]) => ({ name, passed: part() }));

const failed = results.filter(({ passed }) => !passed);
process.stdout.write(`\n${results.map(({ name, passed }) => `${passed ? '✓' : '✗'} ${name}`).join('  ')}\n`);
process.stdout.write(`parts: ${results.length - failed.length} passed, ${failed.length} failed\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
