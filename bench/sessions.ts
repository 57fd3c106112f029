/** Knows how reading configurations at command lines compares with OpenSSH's own client: 200 sessions of 70 kB, 20 at a time. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSshScanner } from '../scanners/ssh/scanner.js';
import { createGate } from '../src/guard/gate.js';
import { DEFAULT_LIMITS } from '../src/model/site.js';
import { remembering } from '../test/scanners/hostile/ssh-memory.js';
import { type Bench, MissingPeer } from './peers/bench.js';
import { startCommandLines } from './peers/command-lines.js';

const NETWORK = '127.0.33';
const PORT = 16465;
const SESSIONS = 200;
const AT_ONCE = 20;
const ROUNDS = 3;
const CONFIGURATION = `hostname box\n${Array.from({ length: 1100 }, (_, i) => `interface Ethernet1/${i}\n description port ${i} of a long box\n switchport`).join('\n')}\nend\n`;

const bench: Bench = async () => {
  if (spawnSync('ssh', ['-V'], { stdio: 'ignore' }).error) throw new MissingPeer('ssh, the peer, is not here: install it with `apt-get install openssh-client` (as root), then run this again.');
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-bench-'));
  const key = join(folder, 'key');
  spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const boxes = await startCommandLines({ network: NETWORK, port: PORT, count: SESSIONS, configuration: CONFIGURATION });
  try {
    let oursMs = Infinity;
    let peerMs = Infinity;
    for (let round = 0; round < ROUNDS; round++) {
      oursMs = Math.min(oursMs, await ours(boxes.addresses, readFileSync(key, 'utf8')));
      peerMs = Math.min(peerMs, peers(boxes.addresses, key, folder));
    }
    return { name: 'sessions', rows: [{ what: `${SESSIONS} interactive sessions of ${Math.round(CONFIGURATION.length / 1000)} kB, ${AT_ONCE} at a time`, oursMs, peerMs, limit: 1.5 }] };
  } finally {
    boxes.end();
    rmSync(folder, { recursive: true });
  }
};
export default bench;

async function ours(addresses: readonly string[], key: string): Promise<number> {
  const limits = { ...DEFAULT_LIMITS, packetsPerSecond: 1_000_000, perDevicePacketsPerSecond: 100_000, devicesAtOnce: AT_ONCE, packetsPerDevice: 1_000_000 };
  const gate = createGate({ scope: { allow: [`${NETWORK}.0/24`], deny: [], windows: [] }, limits, engagement: { authorisedBy: 'a comparison', on: '2020-01-01', until: '2099-12-31' }, timezone: 'UTC' });
  const scanner = createSshScanner({
    egress: gate.egress('ssh'),
    port: PORT,
    resolve: async (name) => ({ name, type: 'ssh-key', user: 'audit', key, passphrase: null, for: [`${NETWORK}.0/24`], sudo: false }),
    ...remembering(),
    published: () => true,
    seal: (raw) => raw,
    shells: new Map([['box', { id: 'box', settings: ['terminal length 0'] }]]),
  });
  const waiting = [...addresses];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
        const [asked] = await scanner.runAll(address, 'audit', [{ via: 'ssh', run: 'show running-config', shell: 'box', credential: 'audit' }]);
        const whole = asked?.outcome.is === 'answered' && !asked.outcome.incomplete && asked.outcome.raw.length === CONFIGURATION.length;
        if (!whole) throw new Error(`a configuration is not whole: ${JSON.stringify(asked?.outcome).slice(0, 200)}`);
      }
    }),
  );
  const ms = performance.now() - started;
  scanner.close();
  gate.close();
  return ms;
}

/** It types the same and asks for nothing else; what it prints goes to a file, and nothing tells whether it was all. */
function peers(addresses: readonly string[], key: string, folder: string): number {
  writeFileSync(join(folder, 'typed'), 'terminal length 0\nshow running-config\nexit\n');
  writeFileSync(join(folder, 'addresses'), `${addresses.join('\n')}\n`);
  const ssh = `ssh -tt -F none -i ${key} -p ${PORT} -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR audit@$0 < ${folder}/typed > ${folder}/$0.txt 2>/dev/null; true`;
  const started = performance.now();
  spawnSync('xargs', ['-a', join(folder, 'addresses'), '-P', String(AT_ONCE), '-n', '1', 'sh', '-c', ssh]);
  const ms = performance.now() - started;
  for (const address of addresses) if (readFileSync(join(folder, `${address}.txt`)).length < CONFIGURATION.length) throw new Error(`ssh read less than the configuration of ${address}`);
  return ms;
}
