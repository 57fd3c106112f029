/** Knows how a whole network of nodes comes up in network namespaces, settles, and is gone again without a trace. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startCounting, type Counter } from './counts.js';
import { snmpOptions } from './daemons.js';
import { forkNode, type RunningNode, startTime } from './namespaces.js';
import { type End, endOf, endsOf, indexOf, isBridge, type LabNetwork, type LabNode, macOf } from './network.js';
import { nodeScript, routeBatch } from './node-script.js';
import { unsettledVSwitch } from './open-vswitch.js';
import { LAB_PACKAGES } from './packages.js';

export interface RunningLab {
  readonly network: LabNetwork;
  /** Everything the lab wrote: the site file and documents in it, a folder with logs per node, `data` for Linchpin. */
  readonly folder: string;
  readonly siteFile: string;
  readonly dataFolder: string;
  readonly counter: Counter;
  node(name: string): RunningNode;
  /** Lays a cable between two free ports. */
  plug(cable: string): Promise<void>;
  /** Takes a cable away; its ports stay, with nothing in them. */
  unplug(cable: string): Promise<void>;
  /** Gives a node its routes back after one of its ports was down. */
  restoreRoutes(name: string): Promise<void>;
  down(): Promise<void>;
}

/** Why no lab can run here, or null. `kernel`: it is the kernel that refuses, nothing that could be installed. */
export function labRefusal(): { readonly why: string; readonly kernel: boolean } | null {
  if (process.platform !== 'linux') return { why: 'network namespaces need Linux', kernel: true };
  if (process.getuid?.() !== 0) return { why: 'network namespaces need root', kernel: false };
  const missing = Object.keys(LAB_PACKAGES).filter((program) => spawnSync('sh', ['-c', `[ -e ${program} ] || PATH=$PATH:/usr/sbin:/sbin command -v ${program}`]).status !== 0);
  if (missing.length > 0) return { why: `missing: ${missing.join(', ')}; apt-get install ${[...new Set(missing.map((program) => LAB_PACKAGES[program]))].join(' ')}`, kernel: false };
  const trial = 'mount -t sysfs sysfs /sys && ip link add name a1 type veth peer name a2 && ip link add name b1 type bridge stp_state 1';
  const tried = spawnSync('unshare', ['--fork', '--pid', '--mount', '--mount-proc', '--uts', '--net', 'sh', '-c', trial], { encoding: 'utf8' });
  return tried.status === 0 ? null : { why: `the kernel refuses: ${tried.stderr.trim()}`, kernel: true };
}

/** True where a lab can run; false, said aloud, where it cannot. With `CI=true` only the kernel's refusal is an excuse: all else throws. */
export function requireLab(): boolean {
  const refusal = labRefusal();
  if (refusal === null) return true;
  if (process.env.CI === 'true' && !refusal.kernel) throw new Error(`no lab: ${refusal.why}`);
  process.stderr.write(`lab tests are left out: ${refusal.why}\n`);
  return false;
}

/** Brings a network up and waits until its protocols have settled. Whatever fails, nothing is left behind. */
export async function bringUp(network: LabNetwork): Promise<RunningLab> {
  removeOrphans();
  const folder = mkdtempSync(join(tmpdir(), FOLDER));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'keeper'), `${process.pid} ${startTime(process.pid)}`);
  const nodes = new Map<string, RunningNode>();
  let counter: Counter | null = null;
  const down = async () => {
    await Promise.all([...nodes.values()].map((node) => node.end()));
    await counter?.end();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    writeFiles(network, folder);
    const auditKey = readFileSync(join(folder, 'audit.pub'), 'utf8').trim();
    await allOf(
      [...network.nodes, DRAWER].map(async (node) => {
        const own = join(folder, 'nodes', node.name);
        mkdirSync(own, { recursive: true });
        if (node.machine) keyPair(join(own, 'host_key'), node.name);
        writeFileSync(join(own, 'script'), nodeScript(network, node, own, auditKey));
        nodes.set(node.name, await forkNode(node.name, join(own, 'script')));
      }),
    );
    const nodeNamed = (name: string) => {
      const node = nodes.get(name);
      if (!node) throw new Error(`no node ${name} in ${network.name}`);
      return node;
    };
    const nodeOf = (name: string) => network.nodes.find((node) => node.name === name)!;
    const port = (end: End) => `name ${end.port} index ${indexOf(network, end)} address ${macOf(network, end)} netns ${nodeNamed(end.device).pid}`;
    const cable = (text: string) => {
      const [a, b] = endsOf(text);
      return `link add ${port(a)} type veth peer ${port(b)}\n`;
    };
    // A spare port is one end of a cable whose other end lies in a drawer, and is down.
    let inDrawer = 0;
    const spare = (end: End) => `link add ${port(end)} type veth peer name loose${(inDrawer += 1)} netns ${nodeNamed(DRAWER.name).pid}\n`;
    // What an aggregate is called is a port as well, of no cable: its other end lies in the drawer, and is up.
    const aggregates = network.nodes.flatMap(({ name, vlans }) => Object.keys(vlans?.aggregates ?? {}).map((one) => spare({ device: name, port: one }).replace('name loose', 'name bundle')));
    layWires(network.cables.map(cable).join('') + network.spares.map((text) => spare(endOf(text))).join('') + aggregates.join(''));
    await allOf([...nodes.values()].map((node) => node.start()));
    if (aggregates.length > 0) await nodeNamed(DRAWER.name).run('sh', ['-c', 'for one in /sys/class/net/bundle*; do ip link set dev ${one##*/} up; done']);
    const lab: RunningLab = {
      network,
      folder,
      siteFile: join(folder, 'linchpin.yaml'),
      dataFolder: join(folder, 'data'),
      counter: (counter = await startCounting(network, folder, nodeNamed)),
      node: nodeNamed,
      async plug(text) {
        for (const end of endsOf(text)) await must(nodeNamed(end.device), [`link delete dev ${end.port}`]);
        layWires(cable(text));
        for (const end of endsOf(text)) await must(nodeNamed(end.device), portBatch(nodeOf(end.device), end.port));
      },
      async unplug(text) {
        await must(nodeNamed(endsOf(text)[0].device), [`link delete dev ${endsOf(text)[0].port}`]);
        layWires(endsOf(text).map(spare).join(''));
        for (const end of endsOf(text)) await must(nodeNamed(end.device), portBatch(nodeOf(end.device), end.port).filter((line) => !line.startsWith('route')));
      },
      async restoreRoutes(name) {
        const routes = routeBatch(nodeOf(name)).trim();
        if (routes !== '') await must(nodeNamed(name), [routes]);
      },
      down,
    };
    await settled(lab);
    return lab;
  } catch (error) {
    await down();
    throw error;
  }
}

/** Holds the loose ends of cables. */
const DRAWER: LabNode = { name: 'drawer', kind: 'host' };

/** Waits for all, also where one fails: what is still starting could not be ended. */
async function allOf(parts: readonly Promise<void>[]): Promise<void> {
  for (const part of await Promise.allSettled(parts)) if (part.status === 'rejected') throw part.reason;
}

function portBatch(node: LabNode, port: string): readonly string[] {
  const master = isBridge(node) ? ' master br0' : '';
  const address = node.addresses?.[port];
  return [`link set dev ${port}${master} up`, ...(address ? [`address add ${address} broadcast + dev ${port}`] : []), routeBatch(node).trim()];
}

const FOLDER = 'linchpin-lab-';

/** A killed process takes its nodes with it, but leaves its folder: the next one clears it away. */
function removeOrphans(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(FOLDER))) {
    const keeper = join(tmpdir(), name, 'keeper');
    if (!existsSync(keeper)) continue;
    const [pid, started] = readFileSync(keeper, 'utf8').split(' ');
    if (startTime(Number(pid)) !== started) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function writeFiles(network: LabNetwork, folder: string): void {
  mkdirSync(join(folder, 'data'), { mode: 0o755 });
  keyPair(join(folder, 'audit'), 'linchpin');
  for (const [name, text] of Object.entries(network.documents)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'linchpin.yaml'), network.siteFile(folder));
}

function keyPair(path: string, comment: string): void {
  if (!existsSync(path)) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', comment, '-f', path]);
}

/** Both ends of each veth are made where they belong: nothing ever appears in this side's own namespace. */
function layWires(batch: string): void {
  execFileSync('ip', ['-batch', '-'], { input: batch, stdio: ['pipe', 'ignore', 'pipe'] });
}

async function must(node: RunningNode, batch: readonly string[]): Promise<void> {
  const ran = await node.run('sh', ['-c', `ip -batch - <<'E'\n${batch.filter(Boolean).join('\n')}\nE`]);
  if (ran.code !== 0) throw new Error(`${node.name}: ${ran.stderr}`);
}

const SETTLE_MS = 90_000;

/** Waits until every LLDP speaker hears all it will hear, every spanning tree port has made up its mind, every agent answers, and the outside is reached. Nobody waits for those `asleep`. */
export async function settled(lab: RunningLab, asleep: readonly string[] = []): Promise<void> {
  const open = new Map(lab.network.nodes.filter(({ name }) => !asleep.includes(name)).map((node) => [node.name, 'not looked at yet']));
  const giveUpAt = Date.now() + SETTLE_MS;
  while (open.size > 0) {
    if (Date.now() > giveUpAt) throw new Error(`${lab.network.name} did not settle: ${[...open].map(([name, why]) => `${name} (${why})`).join(', ')}`);
    await Promise.all(
      [...open.keys()].map(async (name) => {
        const why = await restless(lab, name);
        if (why === null) open.delete(name);
        else open.set(name, why);
      }),
    );
    if (open.size > 0) await wait(500);
  }
}

/** What this node still waits for; null: nothing. */
async function restless(lab: RunningLab, name: string): Promise<string | null> {
  const { nodes, truth, outside } = lab.network;
  const node = nodes.find((one) => one.name === name)!;
  const running = lab.node(name);
  if (node.vlans) {
    const [tree, lacp] = await Promise.all([running.run('ovs-appctl', ['rstp/show', 'br0']), running.run('ovs-appctl', ['lacp/show'])]);
    const cabled = Object.values(node.vlans.aggregates ?? {}).flat().filter((port) => !lab.network.spares.includes(`${name}.${port}`));
    const why = unsettledVSwitch(node.stp ? tree.stdout : '', lacp.stdout, cabled);
    if (why !== null) return why;
  } else if (node.stp) {
    const states = (await running.run('sh', ['-c', 'cat /sys/class/net/br0/brif/*/state'])).stdout;
    if (/[12]/.test(states)) return 'spanning tree is still listening or learning';
    // While a topology change lasts, forwarding tables forget within seconds.
    if ((await running.run('cat', ['/sys/class/net/br0/bridge/topology_change'])).stdout.trim() !== '0') return 'spanning tree announces a change';
  }
  if (node.snmp) {
    const own = Object.values(node.addresses ?? {})[0]!.split('/')[0]!;
    if ((await running.run('snmpget', [...snmpOptions(node.snmp), '-t', '1', '-r', '0', own, '.1.3.6.1.2.1.1.5.0'])).code !== 0) return 'its SNMP agent does not answer';
  }
  if (node.vrrp && nodes.every(({ vrrp }) => vrrp?.group !== node.vrrp!.group || vrrp.priority <= node.vrrp!.priority)) {
    if (!(await running.run('ip', ['-br', 'address'])).stdout.includes(` ${node.vrrp.address} `)) return 'does not hold the shared address yet';
  }
  if (node.ospf) {
    const full = (await running.run('vtysh', ['--vty_socket', '/run/frr', '-c', 'show ip ospf neighbor'])).stdout.match(/Full\//g)?.length ?? 0;
    const expected = truth.links.filter(({ a, b }) => (a === name || b === name) && [a, b].every((end) => nodes.find((one) => one.name === end)?.ospf)).length;
    if (full < expected) return `exchanges routes with ${full} of ${expected} neighbours`;
  }
  if (node.bgp) {
    const open = Object.keys(node.bgp.peers).length - ((await running.run('vtysh', ['--vty_socket', '/run/frr', '-c', 'show ip bgp neighbors'])).stdout.match(/BGP state = Established/g)?.length ?? 0);
    if (open > 0) return `waits for ${open} of its BGP neighbours`;
  }
  if (node.lldp && !node.deaf) {
    const heard = (await running.run('lldpcli', ['-f', 'keyvalue', 'show', 'neighbors'])).stdout.match(/\.chassis\.name=/g)?.length ?? 0;
    const expected = truth.links.filter(({ a, b, certainty }) => certainty === undefined && (a === name || b === name)).length;
    if (heard < expected) return `hears ${heard} of ${expected} neighbours`;
  }
  if ((node.gateway || node.ospf) && node.kind !== 'provider' && node.kind !== 'appliance' && node.talks !== false && outside.length > 0) {
    const reached = await Promise.all(outside.map((address) => running.run('ping', ['-q', '-c', '1', '-W', '1', address])));
    if (reached.every(({ code }) => code !== 0)) return 'does not reach the outside';
  }
  return null;
}
