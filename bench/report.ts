/** Knows what the report of a thousand devices takes: HTML, PDF, overview maps, and how large they are. */
import { gzipSync } from 'node:zlib';
import { loadFormats, loadSections } from '../src/load.js';
import { findChromium, printToPdf } from '../src/pdf.js';
import { drawL2 } from '../src/report/maps/l2.js';
import { drawL3 } from '../src/report/maps/l3.js';
import { compose } from '../src/report/report.js';
import { type Bench, type BenchCount, leastMs } from './peers/bench.js';
import { largeAudit, largeEdition } from './peers/large-site.js';

const DEVICES = 1000;

const run: Bench = async () => {
  const sections = await loadSections();
  const formats = await loadFormats();
  const html = formats.find(({ id }) => id === 'html')!;
  const audit = largeAudit(DEVICES);
  const seconds = (what: string, ms: number, atMost: number): BenchCount => ({ what, counted: ms / 1000, unit: 's', atMost });
  const body = String(await html.write(compose(largeEdition(audit), sections)));
  const rows = [
    seconds('report as HTML, maps and sheets included', leastMs(3, () => html.write(compose(largeEdition(audit), sections))), 2),
    seconds('overview map of layer 2', leastMs(3, () => drawL2(audit)), 2),
    seconds('overview map of layer 3', leastMs(3, () => drawL3(audit)), 2),
    { what: 'HTML, gzipped', counted: gzipSync(body).length / 1e6, unit: 'MB', atMost: 2 },
    { what: 'HTML, plain', counted: body.length / 1e6, unit: 'MB', atMost: 20 },
  ];
  if (findChromium() === null) return { name: `the report of ${DEVICES} devices (no Chromium here: PDF not measured)`, rows };
  const started = performance.now();
  const pdf = await printToPdf(body);
  rows.push(seconds('report as PDF', performance.now() - started, 60), { what: 'PDF', counted: pdf.length / 1e6, unit: 'MB', atMost: 40 });
  return { name: `the report of ${DEVICES} devices`, rows };
};
export default run;
