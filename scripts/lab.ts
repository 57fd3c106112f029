/** Brings one lab network up by hand and prints how to enter its nodes: `npx tsx scripts/lab.ts clinic`. Ctrl-C ends it. A second argument names a folder for recordings of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bringUp, labRefusal } from '../test/lab/house/lab.js';
import { record } from '../test/lab/house/record.js';
import type { LabNetwork } from '../test/lab/house/network.js';

const name = process.argv[2] ?? 'clinic';
const file = join(import.meta.dirname, '..', 'test', 'lab', 'networks', `${name}.ts`);
const refusal = labRefusal();
if (refusal !== null || !existsSync(file)) {
  process.stderr.write(`${refusal?.why ?? `there is no network ${name}`}\n`);
  process.exit(1);
}
const network = Object.values((await import(file)) as Record<string, unknown>).find((one): one is LabNetwork => typeof one === 'object' && one !== null && 'cables' in one)!;
const recordings = process.argv[3];
const startedAt = performance.now();
const lab = await bringUp(network);
process.stdout.write(`${network.drawing}\n\nup and settled after ${((performance.now() - startedAt) / 1000).toFixed(1)} s; enter a node with\n`);
for (const node of network.nodes) process.stdout.write(`  nsenter -t ${lab.node(node.name).pid} -p -m -u -n bash   # ${node.name}, ${node.kind}\n`);
if (recordings !== undefined) await record(lab, recordings);
process.stdout.write(`site file ${lab.siteFile}, data ${lab.dataFolder}\nCtrl-C ends it\n`);
const end = () => void lab.down().then(() => process.exit(0));
process.on('SIGINT', end);
process.on('SIGTERM', end);
setInterval(() => undefined, 60_000);
