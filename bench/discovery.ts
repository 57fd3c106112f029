/** Knows how looking for the hosts of a /16 on the link compares with nmap alone at the same rate: time, misses, memory. */
import { join } from 'node:path';
import { createNmapScanner } from '../scanners/nmap/scanner.js';
import { createGate } from '../src/guard/gate.js';
import { permitOf } from '../src/model/scope.js';
import { DEFAULT_LIMITS } from '../src/model/site.js';
import type { Bench } from './peers/bench.js';
import { onWideLink } from './peers/namespace.js';

const NETWORK = '10.50';
const RATE = 5000;
const ROUNDS = 2;
const HOSTS = Array.from({ length: 512 }, (_, i) => `${NETWORK}.${i >> 1}.${10 + (i % 2) * 100 + (i % 90)}`);
interface Found {
  readonly ms: number;
  readonly found: readonly string[];
  readonly asked: number;
  readonly megabytes: number;
}

const bench: Bench = async () => {
  const link = { network: NETWORK, hosts: HOSTS };
  const tsx = join(import.meta.dirname, '../node_modules/tsx/dist/loader.mjs');
  let peerMs = Infinity;
  let ours: Found | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const said = onWideLink(link, ['nmap', '-sn', '-n', '--max-retries', '1', '--min-rate', String(RATE), '--max-rate', String(RATE), '-oG', '-', `${NETWORK}.0.0/16`]);
    peerMs = Math.min(peerMs, 1000 * Number(/scanned in ([\d.]+) seconds/.exec(said)?.[1] ?? Infinity));
    const look = JSON.parse(onWideLink(link, [process.execPath, '--import', tsx, import.meta.filename])) as Found;
    if (!ours || look.ms < ours.ms) ours = look;
  }
  if (!ours) throw new Error('nothing was looked for');
  const found = new Set(ours.found);
  return {
    name: 'looking for 512 hosts in a /16 on the link, 5,000 packets a second',
    rows: [
      { what: 'time', oursMs: ours.ms, peerMs, limit: 1.15 },
      { what: 'hosts missed', counted: HOSTS.filter((address) => !found.has(address)).length, unit: 'hosts', atMost: 0 },
      { what: 'addresses without an outcome', counted: 65_534 - ours.asked, unit: 'addresses', atMost: 0 },
      { what: 'our process, with its compiler', counted: ours.megabytes, unit: 'MB', atMost: 150 },
    ],
  };
};
export default bench;

async function look(): Promise<Found> {
  const scope = { allow: [`${NETWORK}.0.0/16`], deny: [], windows: [] };
  const gate = createGate({ scope, limits: { ...DEFAULT_LIMITS, packetsPerSecond: RATE }, engagement: { authorisedBy: 'a comparison', on: '2020-01-01', until: '2099-12-31' }, timezone: 'UTC' });
  const found: string[] = [];
  let asked = 0;
  const started = performance.now();
  await createNmapScanner(gate).hosts(permitOf(scope).addresses(), (target, outcome) => {
    asked++;
    if (outcome.is === 'answered') found.push(target);
  });
  const ms = performance.now() - started;
  gate.close();
  return { ms, found, asked, megabytes: process.resourceUsage().maxRSS / 1024 };
}
if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await look()));
