/** Knows what a million damaged SNMP datagrams and a hundred thousand damaged SSH sessions do: nothing. `LINCHPIN_MUTATIONS=0.01` sends a hundredth of them. */
import { fuzzSnmp, type Fuzzed } from '../test/scanners/hostile/fuzz-snmp.js';
import { fuzzSsh } from '../test/scanners/hostile/fuzz-ssh.js';
import type { Bench, BenchCount } from './peers/bench.js';

const SEED = 19700101;
const MEGABYTE = 1024 * 1024;
/** What is under way in one moment and not in another. */
const NOISE_MB = 16;

const bench: Bench = async () => {
  const part = Number(process.env['LINCHPIN_MUTATIONS'] ?? 1);
  const snmp = await fuzzSnmp(Math.round(1_000_000 * part), SEED);
  const ssh = await fuzzSsh(Math.round(100_000 * part), SEED);
  console.log(`  SNMP: ${snmp.datagrams} damaged datagrams, ${snmp.asks} asks, ${JSON.stringify(snmp.outcomes)}`);
  console.log(`  SSH: ${ssh.asks} damaged sessions, ${JSON.stringify(ssh.outcomes)}`);
  return { name: 'damaged answers (the process is alive where this is read)', rows: [...rows('SNMP', snmp), ...rows('SSH', ssh)] };
};
export default bench;

function rows(protocol: string, { unsettled, memory: [early, late] }: Omit<Fuzzed, 'datagrams'>): BenchCount[] {
  return [
    { what: `${protocol} asks without an outcome`, counted: unsettled, unit: 'asks', atMost: 0 },
    { what: `${protocol}: memory held at the end over that after the first tenth`, counted: (late - early) / MEGABYTE, unit: 'MB', atMost: NOISE_MB },
  ];
}
