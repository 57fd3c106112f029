/** Knows that a lab comes up, counts what is sent, heals after a failure, and leaves nothing behind, whatever ends it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countsOf } from './house/counts.js';
import { bringUp, requireLab, type RunningLab } from './house/lab.js';
import { startTime } from './house/namespaces.js';
import { endsOf, type LabNetwork, macOf } from './house/network.js';
import { loseCable, loseDevice } from './house/outage.js';
import { LAB_PACKAGES } from './house/packages.js';
import { branch } from './networks/branch.js';
import { campusSound } from './networks/campus-sound.js';
import { clinic } from './networks/clinic.js';
import { harbour } from './networks/harbour.js';
import { officeSound } from './networks/office-sound.js';
import { pairs } from './networks/pairs.js';
import { patchwork } from './networks/patchwork.js';
import { ringSound } from './networks/ring-sound.js';
import { vineyard } from './networks/vineyard.js';

const small: LabNetwork = {
  ...clinic,
  name: 'small',
  nodes: [
    { name: 'isp', kind: 'provider', addresses: { cust: '100.64.3.1/30' } },
    { name: 'fw', kind: 'router', addresses: { lan: '10.99.0.1/24', wan: '100.64.3.2/30' }, gateway: '100.64.3.1', natOn: 'wan' },
    { name: 'sw', kind: 'switch', addresses: { br0: '10.99.0.2/24' }, gateway: '10.99.0.1' },
    { name: 'pc1', kind: 'host', addresses: { eth0: '10.99.0.11/24' }, gateway: '10.99.0.1' },
    { name: 'pc2', kind: 'host', addresses: { eth0: '10.99.0.12/24' }, gateway: '10.99.0.1', listens: [9100] },
    { name: 'probe', kind: 'appliance', addresses: { eth0: '10.99.0.250/24' }, gateway: '10.99.0.1' },
  ],
  cables: ['fw.wan - isp.cust', 'fw.lan - sw.p1', 'sw.p2 - pc1.eth0', 'sw.p3 - pc2.eth0', 'sw.p4 - probe.eth0'],
  spares: ['sw.p5'],
  scope: ['10.99.0.0/24'],
  outside: ['100.64.3.1'],
  documents: {},
  siteFile: () => '',
  convergesInMs: 500,
  truth: { ...clinic.truth, links: [] },
};

const interfaces = () => spawnSync('ip', ['-o', 'link'], { encoding: 'utf8' }).stdout.replace(/^\d+: /gm, '').split('\n').map((line) => line.split(':')[0]);

describe.skipIf(!requireLab())('a lab of real daemons', () => {
  const before = interfaces();
  let lab: RunningLab;
  beforeAll(async () => {
    lab = await bringUp(small);
  });
  afterAll(() => lab?.down());

  it('shows nothing of itself on this side', () => expect(interfaces()).toEqual(before));

  it('joins its nodes, each with its own processes', async () => {
    expect((await lab.node('pc1').run('ping', ['-c', '1', '-W', '1', '10.99.0.12'])).code).toBe(0);
    expect((await lab.node('pc1').run('hostname')).stdout.trim()).toBe('pc1');
    expect((await lab.node('pc1').run('ps', ['ax'])).stdout).not.toContain('listener.pl');
    expect((await lab.node('pc2').run('ps', ['ax'])).stdout).toContain('listener.pl');
  });

  it('counts what the appliance sends outside the scope, and to printing ports', async () => {
    expect(await countsOf(lab)).toMatchObject({ outsideScope: [], toPrintingPorts: [] });
    await lab.node('probe').run('ping', ['-c', '1', '-W', '1', '10.99.0.12']);
    const inside = await countsOf(lab);
    expect(inside).toMatchObject({ outsideScope: [], toPrintingPorts: [] });
    expect(inside.all).toBeGreaterThan(0);
    await lab.node('probe').run('ping', ['-c', '1', '-W', '1', '100.64.3.1']);
    await lab.node('probe').run('nmap', ['-n', '-Pn', '-sS', '-p', '9100,515,80', '10.99.0.12']);
    const counts = await countsOf(lab);
    expect(counts.outsideScope.join('\n')).toMatch(/> 100\.64\.3\.1: ICMP/);
    expect(counts.toPrintingPorts.some((line) => line.includes('10.99.0.12.9100'))).toBe(true);
    expect(counts.toPrintingPorts.every((line) => /\.12\.(9100|515|631):/.test(line))).toBe(true);
  });

  it('moves a cable to a spare port and back; ports keep name, number and address', async () => {
    const indexOf = async (port: string) => (await lab.node('sw').run('cat', [`/sys/class/net/${port}/ifindex`])).stdout;
    const index = await indexOf('p2');
    await lab.unplug('sw.p2 - pc1.eth0');
    await lab.plug('sw.p5 - pc1.eth0');
    expect((await lab.node('pc1').run('ping', ['-c', '1', '-W', '1', '10.99.0.12'])).code).toBe(0);
    expect((await lab.node('sw').run('bridge', ['fdb', 'show', 'br', 'br0'])).stdout).toContain(`${macOf(small, { device: 'pc1', port: 'eth0' })} dev p5`);
    expect(await indexOf('p2')).toBe(index);
    await lab.unplug('sw.p5 - pc1.eth0');
    await lab.plug('sw.p2 - pc1.eth0');
    expect((await lab.node('pc1').run('ping', ['-c', '1', '-W', '1', '10.99.0.12'])).code).toBe(0);
  });

  it('measures what a failure really stops', async () => {
    expect(await loseCable(lab, 'sw.p2 - pc1.eth0')).toEqual({ hosts: ['pc1'], devices: [] });
    expect(await loseDevice(lab, 'fw')).toEqual({ hosts: ['pc1', 'pc2', 'probe'], devices: ['sw'] });
  });

  it('ends all its processes and takes its folder with it', async () => {
    const pids = small.nodes.map(({ name }) => lab.node(name).pid);
    const started = pids.map(startTime);
    expect(started).not.toContain(null);
    await lab.down();
    expect(pids.map(startTime).filter((time, at) => time === started[at])).toEqual([]);
    expect(existsSync(lab.folder)).toBe(false);
    expect(interfaces()).toEqual(before);
  });

  it('ends by itself when the process that built it is killed', async () => {
    const script = join(import.meta.dirname, '../../scripts/lab.ts');
    const keeper = spawn(process.execPath, ['--import', 'tsx', script, 'clinic'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = await saysAll(keeper, 'Ctrl-C');
    const pids = [...said.matchAll(/-t (\d+) /g)].map(([, pid]) => Number(pid));
    expect(pids).toHaveLength(clinic.nodes.length);
    const started = pids.map(startTime);
    keeper.kill('SIGKILL');
    const left = () => pids.filter((pid, at) => startTime(pid) === started[at]);
    for (let tries = 0; tries < 100 && left().length > 0; tries++) await wait(100);
    expect(left()).toEqual([]);
    spawnSync('rm', ['-rf', '--', /site file (\S+)\/linchpin\.yaml/.exec(said)![1]!]);
  });
});

describe('the drawings', () => {
  it.each([branch, campusSound, clinic, harbour, officeSound, pairs, patchwork, ringSound, vineyard])('$name: every cable ends at a node, no port is used twice, no hardware address given twice', (network) => {
    const ends = network.cables.flatMap(endsOf);
    expect(ends.filter(({ device }) => !network.nodes.some(({ name }) => name === device))).toEqual([]);
    const all = [...ends.map(({ device, port }) => `${device}.${port}`), ...network.spares];
    expect(new Set(all).size).toBe(all.length);
    const macs = [...ends.map((end) => macOf(network, end)), ...network.nodes.map(({ name }) => macOf(network, { device: name, port: 'br0' }))];
    expect(new Set(macs).size).toBe(macs.length);
    expect(network.nodes.length).toBeGreaterThanOrEqual(12);
  });
});

describe('the set-up of the tests', () => {
  it('installs every program that a lab runs', async () => {
    const programsOf = async (file: string) => (await import(/* @vite-ignore */ join(import.meta.dirname, '../../scripts', file))) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const { TEST_PROGRAMS } = await programsOf('test-programs.js');
    const { SWEEP_PROGRAMS } = await programsOf('set-up.js');
    const installed = { ...SWEEP_PROGRAMS, ...TEST_PROGRAMS };
    const packages = new Set(Object.values(installed));
    expect(Object.entries(LAB_PACKAGES).filter(([program, name]) => installed[program] !== name && !packages.has(name))).toEqual([]);
  });
});

/** What a process says until it says `end`. */
function saysAll(from: ChildProcess, end: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    from.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(end)) resolve(said);
    });
    from.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}
