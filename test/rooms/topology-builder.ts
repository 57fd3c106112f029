/** Knows how a drawn network becomes the facts that its devices would tell, forwarding tables included. */
import type { Fact, FactKind, Reading, Role } from '../../src/model/fact.js';
import type { Said } from '../../src/model/declaration.js';
import type { LedgerDevice, LedgerSegment } from '../../src/model/topology.js';
import { topologyOf } from '../../src/topology/topology.js';

/**
 * A network in drawing: nodes by kind, cables between `node.port`s. Switches learn every MAC on the port towards it (as ageing tables of a
 * busy network do), and tell LLDP of what the cable leads to. `dumb` boxes answer nothing and learn nothing that can be read; LLDP goes
 * through them.
 */
export interface Drawing {
  readonly switches?: readonly string[];
  readonly routers?: readonly string[];
  readonly hosts?: readonly string[];
  readonly dumb?: readonly string[];
  /** `sw1.1 - sw2.24` */
  readonly cables: readonly string[];
  /** Switches that speak LLDP; default none. */
  readonly lldp?: readonly string[];
  /** Switches whose forwarding table cannot be read. */
  readonly tableless?: readonly string[];
  /** Hosts that sent nothing for longer than tables remember. */
  readonly quiet?: readonly string[];
  /** Bridges' own MACs are not learned by others. */
  readonly bridgesUnseen?: boolean;
}

interface Cable {
  readonly a: readonly [string, string];
  readonly b: readonly [string, string];
}

export function macOf(node: string, salt = 0): string {
  let hash = 7 + salt * 7919;
  for (const letter of node) hash = (hash * 31 + letter.charCodeAt(0)) % 0xffffff;
  return `00:1b:21:${hash.toString(16).padStart(6, '0').match(/../g)!.join(':')}`;
}

/** A reading without its evidence, kind by kind. */
export type Told<K extends FactKind = FactKind> = { [P in K]: Omit<Reading<P>, 'from'> & { readonly from?: readonly string[] } }[K];

/** A fact of `target`; its evidence is one observation per target unless told otherwise. */
export function fact(target: string, reading: Told): Fact {
  return { from: [`o-${target}`], ...reading, target } as Fact;
}

export function factsOf(drawing: Drawing): Fact[] {
  const { switches = [], routers = [], hosts = [], lldp = [], tableless = [], quiet = [] } = drawing;
  const cables = drawing.cables.map(cableOf);
  const facts: Fact[] = [];
  for (const name of switches) {
    facts.push(fact(name, { kind: 'named', name, by: 'sysname' }), fact(name, { kind: 'bridge', address: macOf(name), ports: 24 }), fact(name, { kind: 'role', role: 'switch', by: 'test' }));
    facts.push(fact(name, { kind: 'identity', key: 'bridge', value: macOf(name) }));
    for (const [i, port] of portsOf(name, cables).entries()) facts.push(fact(name, { kind: 'interface', index: i + 1, port, up: true }));
    if (lldp.includes(name)) facts.push(fact(name, { kind: 'announces', protocol: 'lldp', chassis: { subtype: 'mac', value: macOf(name) }, name }));
    if (lldp.includes(name)) for (const port of portsOf(name, cables)) facts.push(fact(name, { kind: 'announces-port', port, id: { subtype: 'name', value: port } }));
  }
  for (const name of routers) {
    facts.push(fact(name, { kind: 'named', name, by: 'sysname' }), fact(name, { kind: 'role', role: 'router', by: 'test' }), fact(name, { kind: 'forwards', layer: 3 }));
    for (const [i, port] of portsOf(name, cables).entries()) facts.push(fact(name, { kind: 'interface', index: i + 1, port, up: true, mac: macOf(name, i) }));
  }
  const isPassive = (node: string) => !switches.includes(node) && !routers.includes(node) && !hosts.includes(node);
  for (const name of switches) {
    for (const port of portsOf(name, cables)) {
      const reached = beyond(name, port, cables, (node) => !routers.includes(node) && !hosts.includes(node));
      for (const { node, port: far } of reached) {
        if (tableless.includes(name) || quiet.includes(node) || isPassive(node)) continue;
        if (switches.includes(node) && drawing.bridgesUnseen) continue;
        const mac = routers.includes(node) ? macOf(node, portsOf(node, cables).indexOf(far)) : macOf(node);
        facts.push(fact(name, { kind: 'learned', port, mac, vlan: 1 }));
      }
      if (!lldp.includes(name)) continue;
      for (const { node, port: far } of beyond(name, port, cables, isPassive)) {
        if (lldp.includes(node)) facts.push(fact(name, neighbour(port, node, far)));
      }
    }
  }
  return facts;
}

export function neighbour(port: string, remote: string, remotePort: string, more: Partial<Reading<'neighbour'>> = {}): Told<'neighbour'> {
  return { kind: 'neighbour', protocol: 'lldp', port, chassis: { subtype: 'mac', value: macOf(remote) }, remotePort: { subtype: 'name', value: remotePort }, name: remote, ...more };
}
export function roleOf(target: string, role: Role): Fact {
  return fact(target, { kind: 'role', role, by: 'test' });
}

/** Everything that is reached through a port, without coming back, passing only through nodes that `passes` admits. */
function beyond(node: string, port: string, cables: readonly Cable[], passes: (node: string) => boolean): { node: string; port: string }[] {
  const reached: { node: string; port: string }[] = [];
  const seen = new Set([node]);
  const open: (readonly [string, string])[] = [[node, port]];
  for (const [from, via] of open) {
    for (const { a, b } of cables) {
      for (const [near, far] of [[a, b], [b, a]] as const) {
        if (near[0] !== from || near[1] !== via || seen.has(far[0])) continue;
        seen.add(far[0]);
        reached.push({ node: far[0], port: far[1] });
        if (passes(far[0])) for (const next of portsOf(far[0], cables)) if (next !== far[1]) open.push([far[0], next]);
      }
    }
  }
  return reached;
}
/** All nodes of `drawing` that lie beyond a port. */
export function reachedFrom(drawing: Drawing, node: string, port: string): readonly string[] {
  return beyond(node, port, drawing.cables.map(cableOf), () => true).map((one) => one.node);
}

function portsOf(node: string, cables: readonly Cable[]): string[] {
  return [...new Set(cables.flatMap(({ a, b }) => [a, b]).filter(([name]) => name === node).map(([, port]) => port))];
}
function cableOf(text: string): Cable {
  const [a, b] = text.split(' - ').map((end) => [end.slice(0, end.indexOf('.')), end.slice(end.indexOf('.') + 1)] as const);
  return { a: a!, b: b! };
}

export interface Short {
  readonly links: readonly string[];
  readonly segments: readonly string[];
  readonly hosts: Readonly<Record<string, string>>;
  readonly names: readonly string[];
}
export function derived(facts: readonly Fact[], more: { alive?: readonly string[]; says?: readonly Said[]; prior?: readonly LedgerDevice[]; priorSegments?: readonly LedgerSegment[] } = {}) {
  const declarations = (more.says ?? []).map((says, i) => ({ id: `said-${i}`, by: 'tester', at: '2026-01-01T00:00:00Z', says }));
  return topologyOf({ facts, tables: new Map(), alive: more.alive ?? [], declarations, prior: more.prior ?? [], priorSegments: more.priorSegments ?? [] });
}

/** A topology in short words: `sw1.1 - sw2.24 both-ends`, `[sw1.3] pc1 pc2`, `pc1: sw1.3`. MAC-only hosts bear their drawn names. */
export function told(facts: readonly Fact[], names: readonly string[] = [], more: Parameters<typeof derived>[1] = {}): Short {
  const { topology } = derived(facts, more);
  const nameOfMac = new Map(names.map((name) => [macOf(name), name]));
  const segmentName = new Map(topology.segments.map(({ id, ports }) => [id, `[${ports.map((port) => end(port)).sort().join(' ')}]`] as const));
  function label(id: string): string {
    const device = topology.devices.find((one) => one.id === id);
    return device ? (nameOfMac.get(device.name) ?? device.name) : (segmentName.get(id) ?? id);
  }
  function end({ device, port }: { device: string; port: string | null }): string {
    return `${label(device)}.${port ?? '?'}`;
  }
  return {
    links: topology.links.map(({ ends, certainty }) => `${ends.map(end).sort().join(' - ')} ${certainty}`).sort(),
    segments: topology.segments.map(({ id, devices }) => `${segmentName.get(id)!} ${devices.map(label).sort().join(' ')}`.trim()).sort(),
    hosts: Object.fromEntries(topology.devices.flatMap(({ id, attachment }) => (attachment ? [[label(id), segmentName.get(attachment.device) ?? end(attachment)] as const] : [])).sort()),
    names: topology.devices.map(({ id }) => label(id)).sort(),
  };
}
