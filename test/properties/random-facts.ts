/** Knows what the devices of a drawn network tell: their tables, whom they hear, their spanning tree, and whose cards their routers know. */
import type { Fact, NeighbourId } from '../../src/model/fact.js';
import { fact, macOf, type Told } from '../rooms/topology-builder.js';
import type { Line, Network, Node, Port } from './random-network.js';
import { passesFrames, portNumber, type Truth } from './random-truth.js';

/** The card of a node, on a port where it has one for each. Guests have the numbers of a hypervisor. */
export function cardOf(node: Node, port = '1'): string {
  if (node.kind === 'router') return isCluster(node) ? node.pair!.mac : macOf(`${node.name} ${port}`);
  return node.name.startsWith('vm') ? `52:54:00${macOf(node.name).slice(8)}` : macOf(node.name);
}
/** What it calls a port itself. */
export function nameOfPort({ spelling }: Node, port: string): string {
  return spelling === 'in full' && !port.startsWith('lag') ? `Gi1/0/${port}` : port;
}
/** What LLDP and CDP call it. */
export function announcedPort(node: Node, port: string): NeighbourId {
  if (node.spelling === 'in full') return { subtype: 'name', value: port.startsWith('lag') ? port : `GigabitEthernet1/0/${port}` };
  if (node.spelling === 'card') return { subtype: 'mac', value: cardOfPort(node, port) };
  if (node.spelling === 'index') return { subtype: 'local', value: `${indexOf(node, port)}` };
  return { subtype: 'name', value: node.spelling === 'words' ? `Port ${port}` : port };
}
/** Each port of a switch that names its ports by them has a card of its own. */
export function cardOfPort(node: Node, port: string): string {
  return macOf(`${node.name} port ${port}`);
}
/** The first is that of a VLAN's interface, as on most switches. */
function indexOf({ spelling }: Node, port: string): number {
  return spelling === 'index' ? portNumber(port) + 1 : portNumber(port);
}
function isCluster({ pair }: Node): boolean {
  return pair !== undefined && pair.mac.startsWith('00:09');
}
const sharedCard = ({ pair }: Node): string | null => (pair?.active ? pair.mac : null);

export function factsOf(network: Network, truth: Truth): Fact[] {
  const facts: Fact[] = [];
  const linesAt = (node: string) => network.lines.filter(({ a, b }) => a[0] === node || b[0] === node);
  const own = (line: Line, node: string): Port => (line.a[0] === node ? line.a : line.b);
  const sockets = (node: string) => linesAt(node).flatMap(({ members }) => members.map(({ a, b, up }) => ({ port: (a[0] === node ? a : b)[1], far: a[0] === node ? b : a, up })));
  const isAggregate = ({ members }: Line) => members.length > 1;
  /** Who hears a speaker, on which socket each; `passes`: what its frames go through. */
  const hearers = (node: string, passes: (node: Node) => boolean, physical: boolean) =>
    linesAt(node).flatMap((line) => {
      const [, port] = own(line, node);
      if (isAggregate(line)) return sockets(node).filter(({ port: one, up }) => up && line.members.some(({ a, b }) => [a, b].some((end) => end[0] === node && end[1] === one))).map(({ port: from, far }) => ({ from, to: far }));
      return truth.beyond(node, port, passes, physical).map((to) => ({ from: port, to }));
    });
  const isDumb = ({ kind }: Node) => kind === 'dumb';
  const passesLldp = (node: Node) => isDumb(node) && node.passesLldp;
  const hearsCdp = (node: Node) => isDumb(node) || (node.kind === 'switch' && !node.cdp);

  for (const node of network.nodes.values()) {
    const { name, kind } = node;
    if (node.answers === 'mute') continue;
    const called = (port: string) => nameOfPort(node, port);
    const tell = (told: Told) => {
      facts.push(fact(name, told));
      if (node.twice && told.kind !== 'learned') facts.push(fact(`${name} again`, told));
    };
    tell({ kind: 'named', name, by: 'sysname' });
    tell({ kind: 'role', role: kind === 'switch' || kind === 'router' || kind === 'hypervisor' ? kind : 'host', by: 'test' });
    for (const [i, { port, up }] of sockets(name).entries()) tell({ kind: 'interface', index: kind === 'switch' ? indexOf(node, port) : i + 1, port: called(port), up, ...(kind !== 'switch' ? { mac: cardOf(node, port) } : node.spelling === 'card' && { mac: cardOfPort(node, port) }) });
    if (kind === 'router') {
      tell({ kind: 'forwards', layer: 3 });
      for (const [i, { port }] of sockets(name).entries()) tell({ kind: 'address', address: `10.${node.vlan}.${i}.${100 + [...network.nodes.keys()].indexOf(name)}`, prefix: 24, port });
      if (node.pair) tell({ kind: 'identity', key: 'serial', value: `SERIAL-${name}` });
      if (node.pair && !isCluster(node)) tell({ kind: 'virtual-gateway', protocol: 'vrrp', group: node.pair.group + 1, address: `10.${node.vlan}.0.1`, port: '1', state: node.pair.active ? 'master' : 'backup', priority: 100 });
      for (const [i, other] of [...network.nodes.values()].entries()) if (other.kind === 'host' && other.vlan === node.vlan && i < 250) tell({ kind: 'resolved', address: `10.${other.vlan}.0.${i + 1}`, mac: cardOf(other), port: '1' });
    }
    if (kind === 'switch') {
      tell({ kind: 'bridge', address: cardOf(node), ports: 24 });
      tell({ kind: 'identity', key: 'bridge', value: cardOf(node) });
      for (const line of linesAt(name).filter(isAggregate)) {
        tell({ kind: 'interface', index: indexOf(node, own(line, name)[1]), port: own(line, name)[1], up: true });
        for (const { a, b } of line.members) tell({ kind: 'aggregated', port: called((a[0] === name ? a : b)[1]), into: own(line, name)[1] });
      }
      if (node.tree) for (const told of treeOf(node)) tell(told);
      if (node.answers === 'whole') for (const told of tableOf(node)) tell(told);
    }
    if (kind === 'hypervisor' && (node.tells === 'table' || node.tells === 'both')) for (const told of tableOf(node)) tell(told);
    if (kind === 'hypervisor' && (node.tells === 'guests' || node.tells === 'both')) for (const { far } of sockets(name)) if (far[0].startsWith('vm')) tell({ kind: 'guest', name: far[0], running: true, macs: [cardOf(network.nodes.get(far[0])!)] });
    if (node.lldp && node.way !== 'hears') tell({ kind: 'announces', protocol: 'lldp', chassis: { subtype: 'mac', value: cardOf(node) }, name });
    if (node.lldp && node.way !== 'hears' && node.tellsPorts) for (const { port } of sockets(name)) tell({ kind: 'announces-port', port: called(port), id: announcedPort(node, port) });
  }
  for (const speaker of network.nodes.values()) {
    const told = (from: string, protocol: 'lldp' | 'cdp', [hearer, port]: Port): Told<'neighbour'> => ({
      kind: 'neighbour',
      protocol,
      port: nameOfPort(network.nodes.get(hearer)!, port),
      chassis: protocol === 'lldp' ? { subtype: 'mac', value: cardOf(speaker) } : { subtype: 'name', value: speaker.name },
      remotePort: speaker.kind === 'phone' ? { subtype: 'mac', value: cardOf(speaker) } : protocol === 'lldp' ? announcedPort(speaker, from) : { subtype: 'name', value: nameOfPort(speaker, from) },
      name: speaker.name,
      capabilities: speaker.capabilities,
    });
    const hears = (name: string, protocol: 'lldp' | 'cdp') => {
      const { answers, way, ...node } = network.nodes.get(name)!;
      return answers !== 'mute' && node[protocol] && !(protocol === 'lldp' && way === 'sends');
    };
    if (speaker.lldp && speaker.way !== 'hears') for (const { from, to } of hearers(speaker.name, passesLldp, true)) if (hears(to[0], 'lldp')) facts.push(fact(to[0], told(from, 'lldp', to)));
    if (speaker.cdp) for (const { from, to } of hearers(speaker.name, hearsCdp, false)) if (hears(to[0], 'cdp')) facts.push(fact(to[0], told(from, 'cdp', to)));
  }
  return facts;

  function tableOf(node: Node): Told<'learned'>[] {
    const called = (port: string) => nameOfPort(node, port);
    return linesAt(node.name).flatMap((line) => {
      const [, port] = own(line, node.name);
      if (truth.blocked.has(`${node.name} ${port}`)) return [];
      const inVlan = new Map([1, 10, 20].map((vlan) => [vlan, new Set(truth.beyond(node.name, port, passesFrames, false, vlan).map((end) => end.join(' ')))]));
      return truth.beyond(node.name, port, passesFrames).flatMap(([far, farPort]) => {
        const other = network.nodes.get(far)!;
        if (!inVlan.get(other.kind === 'switch' ? 1 : other.vlan)?.has(`${far} ${farPort}`)) return [];
        if (other.kind === 'dumb' || other.quiet) return [];
        const cards = isCluster(other) ? [] : [cardOf(other, farPort)];
        const shared = sharedCard(other);
        const vlan = other.kind === 'switch' ? 1 : other.vlan;
        return [...cards, ...(shared === null ? [] : [shared])].filter((mac) => !isCut(node.name, mac)).map((mac): Told<'learned'> => ({ kind: 'learned', port: called(isStale(node, other, mac) ? otherPort(node.name, port) : port), mac, vlan: network.perVlan ? vlan : null }));
      });
    });
  }
  /** Where a card was that moved, as a bridge remembers that heard nothing of it since. */
  function otherPort(bridge: string, port: string): string {
    return linesAt(bridge).map((line) => own(line, bridge)[1]).find((other) => other !== port && !truth.blocked.has(`${bridge} ${other}`)) ?? port;
  }
  function isStale({ name }: Node, { kind }: Node, mac: string): boolean {
    return kind === 'host' && Number.parseInt(macOf(`${name} ${mac} once`, network.salt).slice(-2), 16) % 100 < network.stale;
  }
  function isCut(bridge: string, mac: string): boolean {
    return Number.parseInt(macOf(`${bridge} ${mac}`, network.salt).slice(-2), 16) % 10 < network.cut;
  }
  function treeOf(node: Node): Told[] {
    return linesAt(node.name).map((line): Told<'spanning-tree-port'> => {
      const [, port] = own(line, node.name);
      const [bridge, far] = truth.designated.get(`${node.name} ${port}`)!;
      const isHeld = truth.blocked.has(`${node.name} ${port}`);
      return { kind: 'spanning-tree-port', instance: '0', port: nameOfPort(node, port), state: isHeld ? 'blocking' : 'forwarding', designatedBridge: cardOf(network.nodes.get(bridge)!), designatedPort: portNumber(far), number: portNumber(port) };
    });
  }
}
