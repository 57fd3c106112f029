/** Knows what really stops: takes a device or a cable down, waits for the network to find its way around, and asks every node whether it still reaches the outside. */
import { setTimeout as wait } from 'node:timers/promises';
import { type RunningLab, settled } from './lab.js';
import { endsOf, portsOf } from './network.js';

/** Nodes of the scope that lost the outside; the device that was taken down is not among them. */
export interface Lost {
  readonly hosts: readonly string[];
  readonly devices: readonly string[];
  /** Of the truth's services whose server has an address to ask: how many end hosts no longer reach it, the server and what was taken down left out; none: left out. */
  readonly services?: Readonly<Record<string, number>>;
}

export async function loseDevice(lab: RunningLab, device: string): Promise<Lost> {
  return lose(lab, portsOf(lab.network, device).map((port) => ({ device, port })), device);
}

export async function loseCable(lab: RunningLab, cable: string): Promise<Lost> {
  return lose(lab, [endsOf(cable)[0]], null);
}

async function lose(lab: RunningLab, ports: readonly { readonly device: string; readonly port: string }[], itself: string | null): Promise<Lost> {
  const set = (state: string) => Promise.all(ports.map(({ device, port }) => lab.node(device).run('ip', ['link', 'set', 'dev', port, state])));
  await set('down');
  try {
    await wait(lab.network.convergesInMs);
    const [names, services] = await Promise.all([unreached(lab), unserved(lab, itself)]);
    return { ...apart(lab, names.filter((name) => name !== itself)), ...(Object.keys(services).length > 0 ? { services } : {}) };
  } finally {
    await set('up');
    for (const device of new Set(ports.map(({ device }) => device))) await lab.restoreRoutes(device);
    await settled(lab);
  }
}

/** What an outage must show of the services by the written truth, as `Lost` has it. `unit`: a node or a cable. */
export function expectedOf({ truth, nodes }: RunningLab['network'], unit: string): Pick<Lost, 'services'> {
  const users = (at: string) => Object.keys(truth.hostPorts).filter((name) => name !== unit && !addressesOf(nodes, name).includes(at)).length;
  const counts = (truth.stops ?? []).flatMap(({ service, at, units, partly = {} }) => (at === undefined || addressesOf(nodes, unit).includes(at) ? [] : [[service, units.includes(unit) ? users(at) : (partly[unit] ?? 0)] as const])).filter(([, count]) => count > 0);
  return counts.length > 0 ? { services: Object.fromEntries(counts) } : {};
}

function addressesOf(nodes: RunningLab['network']['nodes'], name: string): readonly string[] {
  return Object.values(nodes.find((node) => node.name === name)?.addresses ?? {}).map((address) => address.split('/')[0]!);
}

async function unserved({ network, node }: RunningLab, itself: string | null): Promise<Readonly<Record<string, number>>> {
  const { truth, nodes } = network;
  const asked = (truth.stops ?? []).flatMap(({ service, at }) => (at === undefined || (itself !== null && addressesOf(nodes, itself).includes(at)) ? [] : [{ service, at }]));
  const counts = asked.map(async ({ service, at }) => {
    const users = Object.keys(truth.hostPorts).filter((name) => name !== itself && !addressesOf(nodes, name).includes(at));
    const pings = await Promise.all(users.map((name) => node(name).run('ping', ['-q', '-c', '2', '-i', '0.3', '-W', '1', at])));
    return [service, pings.filter(({ code }) => code !== 0).length] as const;
  });
  return Object.fromEntries((await Promise.all(counts)).filter(([, count]) => count > 0));
}

function apart({ network }: RunningLab, names: readonly string[]): Lost {
  const kindOf = (name: string) => network.nodes.find((node) => node.name === name)!.kind;
  // A machine that runs guests carries others, wherever it hangs.
  const isEnd = (name: string) => kindOf(name) !== 'hypervisor' && (name in network.truth.hostPorts || ['host', 'server', 'appliance'].includes(kindOf(name)));
  return { hosts: names.filter(isEnd).sort(), devices: names.filter((name) => !isEnd(name)).sort() };
}

/** Nodes that reach no outside address, twice asked. */
async function unreached({ network, node }: RunningLab): Promise<readonly string[]> {
  const asking = network.nodes.filter(({ kind, gateway, ospf }) => kind !== 'provider' && (gateway !== undefined || ospf !== undefined));
  const reached = await Promise.all(
    asking.map(async ({ name }) => {
      const pings = await Promise.all(network.outside.map((address) => node(name).run('ping', ['-q', '-c', '2', '-i', '0.3', '-W', '1', address])));
      return pings.some(({ code }) => code === 0);
    }),
  );
  return asking.filter((_node, at) => !reached[at]).map(({ name }) => name);
}
