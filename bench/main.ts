/** Knows which comparisons with peers there are: runs them and prints each ratio beside its limit. Arguments choose by file name. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MissingPeer, type Bench } from './peers/bench.js';

const wanted = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.ts') && name !== 'main.ts' && (wanted.length === 0 || wanted.includes(name.slice(0, -'.ts'.length)))).sort();
if (files.length === 0) {
  console.error(`There is no comparison called ${wanted.join(', ')}; the files of bench/ are their names.`);
  process.exit(2);
}
for (const file of files) {
  const { default: run } = (await import(pathToFileURL(join(import.meta.dirname, file)).href)) as { default: Bench };
  try {
    const { name, rows } = await run();
    console.log(`\n${name}`);
    for (const row of rows) {
      if ('counted' in row) {
        const within = row.counted <= row.atMost;
        if (!within) process.exitCode = 1;
        console.log(`  ${within ? 'within' : 'ABOVE '}  ${row.what}: ${row.counted.toLocaleString('en', { maximumFractionDigits: 1 })} ${row.unit} (at most ${row.atMost})`);
        continue;
      }
      const { what, oursMs, peerMs, limit } = row;
      const ratio = oursMs / peerMs;
      if (ratio > limit) process.exitCode = 1;
      console.log(`  ${ratio <= limit ? 'within' : 'ABOVE '}  ${what}: ${oursMs.toFixed(0)} ms against ${peerMs.toFixed(0)} ms, ${ratio.toFixed(4)} of it (limit ${limit})`);
    }
  } catch (error) {
    if (!(error instanceof MissingPeer)) throw error;
    console.error(`\n${file}: ${error.message}`);
    process.exitCode ||= 4;
  }
}
