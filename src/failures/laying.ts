/** Knows how a topology is laid out as a graph: what carries others as nodes, each VLAN a layer, hosts as legs on them. */
import type { Role } from '../model/fact.js';
import { sortedBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Device, Link, Topology } from '../model/topology.js';
import { coversOf } from './covers.js';
import { domainsOf } from './domains.js';
import { componentsOf, type Graph, graphOf } from './graph.js';
import { type Host, isEndDevice, type Network, portId } from './network.js';
import { unusedLegs } from './unused-legs.js';
import { carries, legsOf, vlansOf } from './vlans.js';

/**
 * Any topology gives a network; ends that name nothing known are left out. Hosts never forward, however many legs they have. Every VLAN that a host
 * lives in is a layer of its own, joined to others only where a device routes, so that what is not seen of the links never joins two VLANs. A host
 * whose VLAN is not known is taken to be in any. What hangs on an access point or a machine that others may stand in for has legs on these as well.
 */
export function networkOf(topology: Topology, facts: readonly DeviceFact[]): Network {
  const { devices, segments, providers, subnets } = topology;
  const unused = unusedLegs(topology);
  const links = topology.links.filter(({ state, apart, ends }) => state !== 'down' && apart !== null && !ends.some((end) => unused(end)));
  const carriers = new Set(devices.flatMap((device) => legsOf(device).map((leg) => leg.device)));
  const isNode = (device: Device) => !isEndDevice(device) || carriers.has(device.id);
  const vlans = vlansOf(devices, facts);
  const hosts = sortedBy(devices.filter((device) => !isNode(device)), ({ id }) => id);
  const livedIn = new Map(hosts.map((host) => [host.id, vlans.ofHost(host)]));
  const layers = [...new Set([...[...livedIn.values()].flatMap((vlan) => vlan ?? []), ...links.flatMap(({ apart }) => apart ?? [])])].sort((a, b) => a - b);
  const plan = openPlan();
  for (const { id } of sortedBy([...devices.filter(isNode), ...segments, ...providers], (one) => one.id)) plan.node(id);
  const known = new Set(plan.known());
  const routing = [...devices.filter(({ roles }) => roles.includes('router') || roles.includes('firewall')).map(({ id }) => id), ...providers.map(({ edge }) => edge.device), ...subnets.flatMap(({ gateways }) => gateways)];
  const routers = new Set(routing.filter((id) => known.has(id)));
  const at = (id: string, vlan: number | null) => (vlan === null || routers.has(id) ? plan.node(id) : plan.node(id, vlan));
  /** What is plugged into a port of another, in the layers that the port carries. */
  const plug = (id: string, device: string, port: string | null, varies: boolean) => {
    const cable = port === null ? null : portId(device, port);
    plan.edge(plan.node(id), plan.node(device), varies, cable);
    for (const vlan of layers) if (vlans.isOnPort(device, port, vlan)) plan.edge(at(id, vlan), at(device, vlan), varies, cable);
  };
  const kinds = new Map(devices.map(({ id, roles }) => [id, roles]));
  const isUnsure = (link: Link) => link.certainty === 'inferred' && !isPlaced(link, kinds);
  let joins = false;
  for (const link of sortedBy(links, ({ id }) => id)) {
    const [a, b] = [link.ends[0].device, link.ends[1].device];
    if (!known.has(a) || !known.has(b)) continue;
    for (const vlan of [null, ...layers]) if (vlan === null || carries(link, vlan)) plan.edge(at(a, vlan), at(b, vlan), isUnsure(link), link.id);
    if (!link.apart) continue;
    plan.edge(at(a, link.apart[0]), at(b, link.apart[1]), isUnsure(link), link.id);
    joins = true;
  }
  for (const segment of sortedBy(segments, ({ id }) => id)) {
    const varies = segment.certainty === 'inferred' && segment.ports.length > 1;
    for (const { device, port } of segment.ports) {
      if (!known.has(device)) continue;
      plug(segment.id, device, port, varies);
    }
    // A box that knows no VLANs joins whatever its ports are in.
    const untagged = [...new Set(segment.ports.flatMap(({ device, port }) => vlans.ofPort(device, port) ?? []))].filter((vlan) => layers.includes(vlan)).sort((a, b) => a - b);
    for (const vlan of untagged.slice(1)) {
      plan.edge(at(segment.id, untagged[0]!), at(segment.id, vlan), false, null);
      joins = true;
    }
  }
  for (const { id, edge: { device, port } } of providers) if (known.has(device)) plan.edge(plan.node(id), plan.node(device), false, port === null ? null : portId(device, port));
  // What a tunnel carries leaves by one end's line and comes in by the other's.
  for (const { kind, ends } of topology.adjacencies) {
    const [ours, theirs] = kind === 'tunnel' ? ends.map(({ device }) => providers.filter(({ edge }) => edge.device === device)) : [];
    for (const a of ours ?? []) for (const b of theirs ?? []) plan.edge(plan.node(a.id), plan.node(b.id), false, null);
  }
  for (const device of devices) if (known.has(device.id)) for (const leg of legsOf(device)) if (known.has(leg.device)) plug(device.id, leg.device, leg.port, false);
  const cables = cablesOfHosts(hosts, links);
  const covers = coversOf(topology, facts);
  const placed = hosts.map((host): Host => {
    const vlan = livedIn.get(host.id) ?? null;
    const own = cables.get(host.id) ?? [];
    const places = (device: string) => (vlan !== null ? [at(device, vlan)] : [plan.node(device), ...(routers.has(device) ? [] : layers.map((layer) => at(device, layer)))]);
    const attached = legsOf(host).filter((leg) => known.has(leg.device)).map((leg) => ({ ...leg, link: own.find((cable) => cable.device === leg.device && (cable.port === leg.port || leg.port === null))?.link ?? null }));
    const cabled = own.filter((cable) => known.has(cable.device) && !attached.some(({ link }) => link === cable.link));
    const legs = [...attached, ...cabled].flatMap(({ device, port, link }) => places(device).map((node) => ({ node, link: link ?? (port === null ? null : portId(device, port)) })));
    const cover = cabled.length === 0 ? covers.get(host.id) : undefined;
    return cover ? { id: host.id, legs: [...legs, ...cover.on.flatMap(places).map((node) => ({ node, link: null }))], found: legs, cover } : { id: host.id, legs };
  });
  const drawn = plan.finish();
  const network = { ...drawn, routers, joins, hosts: placed.map(reachable(drawn.graph)), endNodes: new Set(devices.filter((device) => carriers.has(device.id) && isEndDevice(device)).map(({ id }) => id)), vlans };
  const names = new Map([...devices, ...segments].map(({ id, name }) => [id, name]));
  return { ...network, domains: new Map(domainsOf(network, facts, (id) => names.get(id) ?? id).map((domain) => [domain.unit.id, domain])) };
}

/** What has no way to where a host was found now does not stand in for it. */
function reachable(graph: Graph): (host: Host) => Host {
  let of: Int32Array | null = null;
  return (host) => {
    const { id, legs, found } = host;
    if (!found) return host;
    of ??= componentsOf(graph).of;
    const parts = new Set(found.map(({ node }) => of![node]!));
    const others = legs.slice(found.length).filter(({ node }) => parts.has(of![node]!));
    return others.length === 0 ? { id, legs: found } : { ...host, legs: [...found, ...others] };
  };
}

/** Whether a machine that carries guests was found on a port as a host is: by its cards, learned there and nowhere further on. That is as sure as where hosts hang. */
function isPlaced({ rules = [], ends }: Link, rolesOf: ReadonlyMap<string, readonly Role[]>): boolean {
  const isMachine = (device: string) => (rolesOf.get(device) ?? []).some((role) => role === 'hypervisor') && !(rolesOf.get(device) ?? []).some((role) => role === 'switch' || role === 'router' || role === 'firewall' || role === 'access-point');
  return rules.includes('learned-cards') && ends.some(({ device }, i) => isMachine(device) && ends[1 - i]!.port !== null && !isMachine(ends[1 - i]!.device));
}

function cablesOfHosts(hosts: readonly Device[], links: readonly Link[]) {
  const ids = new Set(hosts.map(({ id }) => id));
  const cables = new Map<string, { readonly device: string; readonly port: string | null; readonly link: string }[]>();
  for (const { id, ends } of links) {
    for (const [own, other] of [ends, [ends[1], ends[0]] as const]) {
      if (ids.has(own.device)) cables.set(own.device, [...(cables.get(own.device) ?? []), { device: other.device, port: other.port, link: id }]);
    }
  }
  return cables;
}

function openPlan() {
  const numbers = new Map<string, number>();
  const idOf: string[] = [];
  const vlanAt: (number | null)[] = [];
  const nodesOf = new Map<string, number[]>();
  const edgesOf = new Map<string, number[]>();
  const ends: [number[], number[]] = [[], []];
  const inferred: number[] = [];
  return {
    node(id: string, vlan: number | null = null): number {
      const word = vlan === null ? id : `${id} ${vlan}`;
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const node = idOf.push(id) - 1;
      vlanAt.push(vlan);
      numbers.set(word, node);
      nodesOf.set(id, [...(nodesOf.get(id) ?? []), node]);
      return node;
    },
    known: (): Iterable<string> => nodesOf.keys(),
    edge(a: number, b: number, isInferred: boolean, link: string | null): void {
      const own = link === null ? null : (edgesOf.get(link) ?? []);
      if (own?.some((edge) => ends[0][edge] === a && ends[1][edge] === b)) return;
      const edge = ends[0].push(a) - 1;
      ends[1].push(b);
      inferred.push(isInferred ? 1 : 0);
      if (link !== null && own !== null) edgesOf.set(link, own).get(link)!.push(edge);
    },
    finish: () => ({ graph: graphOf(idOf.length, ends[0], ends[1]), inferred: Uint8Array.from(inferred), idOf, vlanAt, nodesOf, edgesOf }),
  };
}
