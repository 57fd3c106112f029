/** Asserts that nmap, run by us, stays inside the gate, tells an outcome of every target, and never outlives us. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostElements, readHostElement } from '../../scanners/nmap/host-element.js';
import { createNmapScanner, type NmapOptions } from '../../scanners/nmap/scanner.js';
import { DependencyMissing, programPath } from '../../src/guard/dependency.js';
import type { Gate } from '../../src/guard/gate.js';
import type { Outcome } from '../../src/model/observation.js';
import { testGate } from './gate.js';

const root = process.getuid?.() === 0;
const HERE = '127.77.40.1';
const OPEN = 30_401;
let server: Server;

interface Told {
  readonly outcome: Outcome;
  readonly requests: number;
}
const heardIn = (told: Map<string, Told>) => (target: string, outcome: Outcome, requests: number) => {
  if (told.has(target)) throw new Error(`${target} was told twice`);
  told.set(target, { outcome, requests });
};
async function hosts(gate: Gate, targets: readonly string[], options?: NmapOptions): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  await createNmapScanner(gate, options).hosts(targets, heardIn(told));
  gate.close();
  return told;
}
async function tcp(gate: Gate, targets: readonly string[], ports: readonly number[], options?: NmapOptions): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  await createNmapScanner(gate, options).tcp(targets, ports, heardIn(told));
  gate.close();
  return told;
}
const rawOf = (told: Told | undefined): string => (told?.outcome.is === 'answered' ? Buffer.from(told.outcome.raw).toString() : `(${told?.outcome.is})`);

/** Processes of this machine that descend from `pid`, or whose command line holds `mark`. */
function nmapsWith(mark: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'latin1');
        return line.startsWith('nmap\0') || line.includes('/nmap\0') ? line.includes(mark) : false;
      } catch {
        return false;
      }
    });
}

describe.runIf(process.env.CI === 'true' || programPath('nmap') !== null)('nmap', () => {
  beforeAll(async () => {
    server = createServer((socket) => socket.destroy()).listen(OPEN, HERE);
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterAll(() => void server.close());

  it('finds who is there, with the bytes of each host element', async () => {
    const told = await hosts(testGate(['127.77.40.0/24']), [HERE, '127.77.40.2']);
    expect([...told.keys()].sort()).toEqual([HERE, '127.77.40.2']);
    expect(rawOf(told.get(HERE))).toMatch(/^<host[ >][\s\S]*127\.77\.40\.1[\s\S]*<\/host>$/);
  });

  it.each([true, false])('finds an open and a closed port, raw sockets: %s', async (raw) => {
    if (raw && !root) return;
    const gate = testGate(['127.77.40.0/24']);
    const told = await tcp(gate, [HERE, '127.77.40.3'], [OPEN, OPEN + 1], { raw });
    expect(rawOf(told.get(HERE))).toContain(`<port protocol="tcp" portid="${OPEN}"><state state="open"`);
    expect(rawOf(told.get('127.77.40.3'))).not.toContain('state="open"');
    expect([...told.values()].map(({ requests }) => requests)).toEqual([2, 2]);
    expect(gate.ledger().map(({ target, via, count }) => [target, via, count])).toEqual([[HERE, 'tcp', 2], ['127.77.40.3', 'tcp', 2]]);
  });

  it('refuses what lies outside the scope, and never asks a printing port', async () => {
    const print = createServer().listen(9100, '127.77.40.4');
    await new Promise((resolve) => print.once('listening', resolve));
    let connections = 0;
    print.on('connection', () => connections++);
    const told = await tcp(testGate(['127.77.40.0/24']), ['127.77.40.4', '127.77.41.1', '127.0.0.1'], [9100, OPEN]);
    print.close();
    expect(told.get('127.77.41.1')!.outcome).toMatchObject({ is: 'excluded' });
    expect(told.get('127.0.0.1')!.outcome).toMatchObject({ is: 'excluded' });
    expect(rawOf(told.get('127.77.40.4'))).not.toContain('9100');
    expect(connections).toBe(0);
    const only = await tcp(testGate(['127.77.40.0/24']), ['127.77.40.4'], [9100]);
    expect(only.get('127.77.40.4')).toEqual({ outcome: { is: 'excluded', why: 'no port that may be asked' }, requests: 0 });
  });

  it('takes no target for an option', async () => {
    const bad = ['-oN', '-oN/tmp/linchpin-nmap-wrote', '--script=default', '127.77.40.1 127.77.40.2', '127.77.40.1\n-oN/tmp/linchpin-nmap-wrote', '127.77.40.0/24', '127.77.40.010', 'localhost'];
    const told = await hosts(testGate(['127.77.40.0/24']), bad);
    for (const target of bad) expect(told.get(target)?.outcome, target).toMatchObject({ is: 'excluded' });
    expect(existsSync('/tmp/linchpin-nmap-wrote')).toBe(false);
  });

  it('sends nothing without an engagement, and tells so of each target', async () => {
    const gate = testGate(['127.77.40.0/24'], { engagement: { authorisedBy: 'a test', on: '2020-01-01', until: '2020-02-01' } });
    const told = await hosts(gate, [HERE]);
    expect(told.get(HERE)).toMatchObject({ outcome: { is: 'excluded' }, requests: 0 });
    expect(gate.ledger()).toEqual([]);
  });

  it.each([false, true])('is gone soon after a stop, which is long before its end, every target told, watched over by a guard: %s', async (guarded) => {
    const gate = testGate(['127.77.40.0/24'], { limits: { packetsPerSecond: 20, perDevicePacketsPerSecond: 1 } });
    const told = new Map<string, Told>();
    const targets = Array.from({ length: 50 }, (_, i) => `127.77.40.${i + 1}`);
    const scan = createNmapScanner(gate, { guarded }).tcp(targets, Array.from({ length: 90 }, (_, i) => 31_000 + i), heardIn(told));
    const mark = '31000,31001';
    for (let tries = 0; tries < 50 && nmapsWith(mark).length === 0; tries++) await pause(100);
    expect(nmapsWith(mark).length).toBeGreaterThan(0);
    gate.stop('enough');
    await scan;
    for (let tries = 0; tries < 100 && nmapsWith(mark).length > 0; tries++) await pause(50);
    expect(nmapsWith(mark)).toEqual([]);
    expect(told.size).toBe(50);
    for (const { outcome } of told.values()) expect(outcome).toMatchObject({ is: 'excluded', why: 'enough' });
    gate.close();
  });

  it('pauses while its window is closed, and asks the rest when it opens again', async () => {
    const midnight = Date.UTC(2026, 10, 25);
    const began = performance.now();
    let shift = 10 * 60_000;
    const now = (): number => midnight + shift + (performance.now() - began);
    const scope = { allow: ['127.77.40.0/24'], deny: [], windows: [{ days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 60 }] };
    const gate = testGate([], { scope, now, atClosedWindow: 'pause', limits: { packetsPerSecond: 50, perDevicePacketsPerSecond: 10 } });
    const told = new Map<string, Told>();
    const targets = Array.from({ length: 5 }, (_, i) => `127.77.40.${i + 1}`);
    const scan = createNmapScanner(gate).tcp(targets, Array.from({ length: 20 }, (_, i) => 32_000 + i), heardIn(told));
    const mark = '32000,32001';
    for (let tries = 0; tries < 50 && nmapsWith(mark).length === 0; tries++) await pause(50);
    shift = 3 * 3_600_000;
    await pause(2500);
    expect(nmapsWith(mark)).toEqual([]);
    expect(told.size).toBe(0);
    shift = 24 * 3_600_000;
    await scan;
    expect(gate.ledger().map(({ target, count }) => [target, count])).toEqual(targets.map((target) => [target, told.get(target)!.requests]));
    gate.close();
    expect([...told.values()].map(({ outcome }) => outcome.is)).toEqual(targets.map(() => 'answered'));
  });

  it.each(['', 'guarded'])('does not outlive us when we are killed at once %s', async (guarded) => {
    const tsx = join(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs');
    const child: ChildProcess = spawn(process.execPath, ['--import', tsx, join(import.meta.dirname, 'nmap-child.ts'), '127.77.64.0/20', root ? 'raw' : 'connect', guarded], { stdio: ['ignore', 'ignore', 'inherit'] });
    const mark = '30000,30001';
    for (let tries = 0; tries < 150 && nmapsWith(mark).length === 0; tries++) await pause(100);
    expect(nmapsWith(mark).length).toBeGreaterThan(0);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    for (let tries = 0; tries < 40 && nmapsWith(mark).length > 0; tries++) await pause(50);
    expect(nmapsWith(mark)).toEqual([]);
  });

  it('tells of silent hosts on a link as silent', async () => {
    if (!root) return;
    const tsx = join(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs');
    const script = `
      import { createNmapScanner } from ${JSON.stringify(join(import.meta.dirname, '../../scanners/nmap/scanner.ts'))};
      import { testGate } from ${JSON.stringify(join(import.meta.dirname, 'gate.ts'))};
      const gate = testGate(['192.0.2.0/24']);
      const told = {};
      await createNmapScanner(gate).hosts(['192.0.2.1', '192.0.2.7', '192.0.2.8'], (target, outcome, requests) => { told[target] = [outcome.is, requests]; });
      gate.close();
      console.log(JSON.stringify(told));`;
    const enter = 'ip link set lo up; ip link add near type veth peer name far; ip address add 192.0.2.1/24 dev near; ip link set near up; ip link set far up; exec "$@"';
    const told = execFileSync('unshare', ['-n', 'sh', '-c', enter, 'sh', process.execPath, '--import', tsx, '--input-type=module', '-e', script], { encoding: 'utf8', timeout: 110_000 });
    expect(JSON.parse(told)).toEqual({ '192.0.2.1': ['answered', 0], '192.0.2.7': ['silent', 2], '192.0.2.8': ['silent', 2] });
  });

  it('says what is missing, and the cure, where there is no nmap', () => {
    expect(programPath('no-such-program')).toBeNull();
    expect(new DependencyMissing('nmap', 'apt-get install nmap').message).toContain('apt-get install nmap');
  });
});

describe('a host element', () => {
  const element = (body: string, attributes = ''): Buffer => Buffer.from(`<host${attributes}>${body}</host>`);
  const address = '<address addr="192.0.2.9" addrtype="ipv4"/>';

  it('is cut from a stream wherever the chunks end', () => {
    const stream = Buffer.from(`<nmaprun><hosthint><status state="up"/></hosthint><hosts up="1"/>${element(`a${address}<hostnames></hostnames>`)}\n${element(address, ' starttime="1"')}</nmaprun>`);
    for (let size = 1; size < stream.length; size += 7) {
      const cut = hostElements();
      const elements: string[] = [];
      for (let at = 0; at < stream.length; at += size) elements.push(...cut(stream.subarray(at, at + size)).map(String));
      expect(elements).toEqual([element(`a${address}<hostnames></hostnames>`).toString(), element(address, ' starttime="1"').toString()]);
    }
  });
  it('answers only where something came from the host itself', () => {
    const ports = (xml: string) => readHostElement(element(`<status state="up" reason="user-set"/>${address}<ports>${xml}</ports>`), 'tcp', 6);
    expect(ports('<extraports state="filtered" count="3"/>')).toMatchObject({ answered: false, probes: 6 });
    expect(ports('<extraports state="filtered" count="2"/><port protocol="tcp" portid="22"><state state="closed"/></port>')).toMatchObject({ answered: true, probes: 5 });
    expect(readHostElement(element(`<status state="down" reason="no-response"/>${address}`), 'hosts', 8)).toMatchObject({ answered: false, probes: 8 });
    expect(readHostElement(element(`<status state="up" reason="arp-response"/>${address}`), 'hosts', 8)).toMatchObject({ answered: true, probes: 1 });
    expect(readHostElement(element('<status state="up"/>'), 'hosts', 8)).toBeNull();
    expect(readHostElement(Buffer.from('<host <<'), 'hosts', 8)).toBeNull();
  });
});
