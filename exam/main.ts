/** Knows which exams there are: runs them on the recordings in LINCHPIN_CORPUS and prints their figures. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Exam {
  readonly name: string;
  readonly figures: Readonly<Record<string, string>>;
}
type RunExam = (corpus: string) => Promise<Exam>;

const corpus = process.env['LINCHPIN_CORPUS'];
if (corpus === undefined || !(await stat(corpus).then((stats) => stats.isDirectory(), () => false))) {
  console.error('Set LINCHPIN_CORPUS to the folder of recordings with known answers; nothing was examined.');
  process.exit(4);
}

/** An exam is a file of this folder that exports, under its own name, `examTopology(corpus)` giving `{ name, figures }`. Arguments choose exams by file name. */
const wanted = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter((name) => /\.ts$/.test(name) && name !== 'main.ts' && (wanted.length === 0 || wanted.includes(name.replace(/\.ts$/, '')))).sort();
let failed = false;
for (const file of files) {
  const exports = (await import(pathToFileURL(join(import.meta.dirname, file)).href)) as Record<string, unknown>;
  const exam = exports[`exam${file.replace(/\.ts$/, '').replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`];
  if (typeof exam !== 'function') continue;
  const started = performance.now();
  try {
    const { name, figures } = await (exam as RunExam)(corpus);
    console.log(`\n${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    const width = Math.max(...Object.keys(figures).map(({ length }) => length));
    for (const [what, figure] of Object.entries(figures)) console.log(`  ${what.padEnd(width)}  ${figure}`);
  } catch (error) {
    failed = true;
    console.error(`\n${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
if (failed) process.exitCode = 1;
