/** Knows how collecting compares with net-snmp's `snmpbulkwalk`: the same tables of 100 agents that answer after 5 ms, its processes 20 at a time. */
import { spawnSync } from 'node:child_process';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSnmpScanner } from '../scanners/snmp/scanner.js';
import { createGate } from '../src/guard/gate.js';
import { DEFAULT_LIMITS } from '../src/model/site.js';
import { type Bench, type BenchRow, MissingPeer } from './peers/bench.js';
import { startSlowAgents } from './peers/slow-agents.js';
import { TABLES } from './peers/switch-objects.js';

const NETWORK = '127.0.31';
const PORT = 16461;
const AGENTS = 100;
const AT_ONCE = 20;
const ROUNDS = 3;

const bench: Bench = async () => {
  if (spawnSync('snmpbulkwalk', ['-V'], { stdio: 'ignore' }).error) throw new MissingPeer('snmpbulkwalk, the peer, is not here: install it with `apt-get install snmp` (as root), then run this again.');
  const agents = await startSlowAgents({ count: AGENTS, network: NETWORK, port: PORT, waitMs: 5 });
  try {
    return { name: 'collection', rows: [await compared(agents.addresses, Object.values(TABLES), `${Object.keys(TABLES).length} tables of ${AGENTS} agents`), await compared(agents.addresses, ['1.3.6.1.2.1'], `the whole of mib-2 of ${AGENTS} agents`)] };
  } finally {
    await agents.end();
  }
};
export default bench;

/** The least of some rounds each, in turns, so that what else the machine does meets both. */
async function compared(addresses: readonly string[], roots: readonly string[], what: string): Promise<BenchRow> {
  let oursMs = Infinity;
  let peerMs = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    oursMs = Math.min(oursMs, await ours(addresses, roots));
    peerMs = Math.min(peerMs, peers(addresses, roots));
  }
  return { what, oursMs, peerMs, limit: 1 };
}

async function ours(addresses: readonly string[], roots: readonly string[]): Promise<number> {
  const limits = { ...DEFAULT_LIMITS, packetsPerSecond: 1_000_000, perDevicePacketsPerSecond: 100_000, devicesAtOnce: AGENTS, packetsPerDevice: 1_000_000 };
  const gate = createGate({ scope: { allow: [`${NETWORK}.0/24`], deny: [], windows: [] }, limits, engagement: { authorisedBy: 'a comparison', on: '2020-01-01', until: '2099-12-31' }, timezone: 'UTC' });
  const scanner = createSnmpScanner({ egress: gate.egress('snmp'), limits, port: PORT, resolve: async (name) => ({ name, type: 'snmp-v2c', community: 'public', for: [`${NETWORK}.0/24`] }) });
  const started = performance.now();
  const answers = await Promise.all(addresses.map((address) => scanner.askAll(address, roots.map((walk) => ({ via: 'snmp', walk, credential: 'public' })))));
  const ms = performance.now() - started;
  for (const { outcome } of answers.flat()) if (outcome.is !== 'answered' || outcome.incomplete) throw new Error(`a table is not whole: ${JSON.stringify(outcome).slice(0, 200)}`);
  scanner.close();
  gate.close();
  return ms;
}

/** Its output is thrown away, and no MIB is loaded: it does as little as it can. */
function peers(addresses: readonly string[], roots: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-bench-'));
  const list = join(folder, 'walks');
  writeFileSync(list, addresses.flatMap((address) => roots.map((root) => `${address}:${PORT} ${root}\n`)).join(''));
  try {
    const started = performance.now();
    const ran = spawnSync('sh', ['-c', `exec xargs -a "${list}" -P ${AT_ONCE} -L 1 snmpbulkwalk -v2c -c public -On > /dev/null`], { env: { ...process.env, MIBS: '' }, encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(`snmpbulkwalk failed: ${ran.stderr.slice(0, 500)}`);
    return performance.now() - started;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
