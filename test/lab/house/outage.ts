/** Knows what really stops: takes a device or a cable down, waits for the network to find its way around, and asks every node whether it still reaches the outside. */
import { setTimeout as wait } from 'node:timers/promises';
import { type RunningLab, settled } from './lab.js';
import { endsOf, portsOf } from './network.js';

/** Nodes of the scope that lost the outside; the device that was taken down is not among them. */
export interface Lost {
  readonly hosts: readonly string[];
  readonly devices: readonly string[];
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
    return apart(lab, (await unreached(lab)).filter((name) => name !== itself));
  } finally {
    await set('up');
    for (const device of new Set(ports.map(({ device }) => device))) await lab.restoreRoutes(device);
    await settled(lab);
  }
}

function apart({ network }: RunningLab, names: readonly string[]): Lost {
  const isEnd = (name: string) => name in network.truth.hostPorts || ['host', 'server', 'appliance'].includes(network.nodes.find((node) => node.name === name)!.kind);
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
