/** Knows how long a /24 with 60 devices takes from the start to the first report under the default budget, and how much memory with Postgres. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Audit } from '../src/model/audit.js';
import type { Bench } from './peers/bench.js';
import { onWideLink } from './peers/namespace.js';
import { COMMUNITY, HOSTS, NETWORK } from './peers/site-hosts.js';

const home = join(import.meta.dirname, '..');
const tsx = join(home, 'node_modules/tsx/dist/loader.mjs');
const program = join(home, 'bin', 'linchpin.js');
const LOOKS_EVERY_MS = 500;

interface Ran {
  readonly minutes: number;
  readonly megabytes: number;
  readonly devices: number;
  readonly whole: number;
  readonly requests: Audit['coverage']['sent'];
  readonly phases: Readonly<Record<string, number>>;
}

const bench: Bench = async () => {
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', `const { buildIfStale } = await import(${JSON.stringify(join(home, 'scripts', 'set-up.js'))}); buildIfStale();`], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('the build failed; see above');
  const said = onWideLink({ network: NETWORK, hosts: HOSTS, inner: `exec ${process.execPath} --import ${tsx} ${join(import.meta.dirname, 'peers/site-hosts.ts')}` }, [process.execPath, '--import', tsx, import.meta.filename]);
  const { minutes, megabytes, devices, whole, requests, phases } = JSON.parse(said.trim().split('\n').at(-1)!) as Ran;
  console.log(`  ${devices} devices, ${whole} tables whole, sent ${JSON.stringify(requests)}; seconds by stage ${JSON.stringify(phases)}`);
  return {
    name: 'a /24 with 60 devices, 10 of them switches, default budget',
    rows: [
      { what: 'from the start to the first report', counted: minutes, unit: 'minutes', atMost: 10 },
      { what: 'memory, nmap and Postgres with it', counted: megabytes, unit: 'MB', atMost: 600 },
      { what: 'devices missed', counted: HOSTS.length - devices, unit: 'devices', atMost: 0 },
    ],
  };
};
export default bench;

/** Proportional memory of all that runs in this namespace but this program, in MB. */
function memory(): number {
  const here = readlinkSync('/proc/self/ns/net');
  let kilobytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    try {
      if (readlinkSync(`/proc/${pid}/ns/net`) !== here) continue;
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return kilobytes / 1024;
}

async function measure(): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-site-'));
  const site = join(folder, 'linchpin.yaml');
  const data = join(folder, 'data');
  writeFileSync(site, ['client: { name: Northwind Clinic }', 'site: HQ', 'timezone: UTC', 'engagement: { authorised_by: "managing director", on: 2020-01-01, until: 2099-12-31 }', `scope: { allow: [${NETWORK}.0.0/24] }`, 'allow_clear_secrets: true', `credentials: [ { name: ro, type: snmp-v2c, community: ${COMMUNITY}, for: [${NETWORK}.0.0/24] } ]`].join('\n') + '\n');
  let megabytes = 0;
  const phases: Record<string, number> = {};
  let last = { phase: 'begin', at: performance.now() };
  const clock = setInterval(() => (megabytes = Math.max(megabytes, memory())), LOOKS_EVERY_MS);
  const run = (...args: string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [program, ...args, '--config', site, '--data', data], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: '' } });
      let out = '';
      let errors = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => {
        errors = (errors + chunk.toString()).slice(-3000);
        const phase = /([^\n:]+): \d+ of \d+ asked/.exec(chunk.toString())?.[1]?.trim();
        if (!phase || phase === last.phase) return;
        const at = performance.now();
        phases[last.phase] = Math.round((phases[last.phase] ?? 0) + (at - last.at) / 1000);
        last = { phase, at };
      });
      child.once('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${args.join(' ')} ended with ${code}: ${errors}`))));
    });
  try {
    const started = performance.now();
    await run('sweep');
    await run('report', '--format', 'html', '-o', join(folder, 'report.html'));
    const minutes = (performance.now() - started) / 60_000;
    clearInterval(clock);
    const audit = JSON.parse(await run('show', 'audit', '--json')) as Audit;
    return { minutes, megabytes, devices: HOSTS.filter((address) => audit.devices.some(({ addresses }) => addresses.includes(address))).length, whole: audit.coverage.tables.filter(({ state }) => state === 'complete').length, requests: audit.coverage.sent, phases };
  } finally {
    clearInterval(clock);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  }
}
if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(await measure()));
  process.exit(0);
}
