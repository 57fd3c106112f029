/** Knows which boxes may stand in for another that end devices hang on without a cable: access points whose radio meets, controllers of such, machines that start each other's guests. */
import type { Role } from '../model/fact.js';
import type { DeviceFact } from '../model/rule.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import { type Attachment, type Device, type Segment, subnetKey, type Topology } from '../model/topology.js';
import { controllersOf } from './steering.js';
import { legsOf } from './vlans.js';

/** What an end device may hang on where its own place is gone. `on`: ids of devices and segments, its own not among them. */
export interface Cover {
  readonly of: string;
  readonly on: readonly string[];
  readonly by: 'radio' | 'controller' | 'cluster';
  /** Its cluster says that it does. */
  readonly isSure: boolean;
}

type Covered = Pick<Topology, 'devices' | 'segments' | 'subnets' | 'links'>;

/**
 * Covers by end device. Access points with clients or an address in one network may reach each other's clients, and hypervisors of one make in one network may start each
 * other's guests: that they do was not seen, save of a guest of which its cluster tells. A controller, which clients hang on where their cards were learned by way of it, is no access point: another controller in one
 * network may stand in for it. A box that stands alone has none.
 */
export function coversOf(topology: Covered, facts: readonly DeviceFact[]): ReadonlyMap<string, Cover> {
  // A host whose cluster tells of failover may show no more of its make than a Linux.
  const telling = new Set(facts.flatMap((fact) => (fact.kind === 'guest' && fact.failover !== undefined ? [fact.device] : [])));
  const makeOf = (device: Device | undefined) => clusterable(device) ?? (device && telling.has(device.id) ? 'proxmox' : null);
  const controllers = new Set([...controllersOf(topology, facts).values()].flat());
  const hosts = topology.devices.filter((device) => legsOf(device).length > 0);
  const devices = new Map(topology.devices.map((device) => [device.id, device]));
  const segments = new Map(topology.segments.map((segment) => [segment.id, segment]));
  const placed = hosts.flatMap((host) => {
    const places = legsOf(host).map((leg) => placeOf(leg, devices, segments, makeOf, controllers));
    const [first] = places;
    return first && places.every((place) => place?.id === first.id) ? [{ host: host.id, ...first }] : [];
  });
  if (placed.length === 0) return new Map();
  const networksOf = networksIn(topology);
  const radios = [...topology.devices.filter((device) => isAccessPoint(device) && !controllers.has(device.id)).map(({ id }) => id), ...topology.segments.filter(({ kind, ports }) => kind === 'access-point' && !ports.some(({ device }) => isAccessPoint(devices.get(device)))).map(({ id }) => id)];
  const clients = groupBy(placed.filter(({ by }) => by === 'radio'), ({ id }) => id);
  const meeting = partnersOf(radios, (id) => distinct([id, ...(clients.get(id) ?? []).map(({ host }) => host)].flatMap(networksOf)));
  const steering = partnersOf([...controllers].sort(), networksOf);
  const machines = topology.devices.filter((device) => makeOf(device) !== null);
  const clustered = partnersOf(machines.map(({ id }) => id), (id) => networksOf(id).map((network) => `${makeOf(devices.get(id))} ${network}`));
  const carrierOf = carriersIn(topology);
  const moving = new Set(facts.flatMap((fact) => (fact.kind === 'guest' && fact.failover ? fact.macs : [])));
  const chosen = new Map<string, readonly string[]>();
  const covers = placed.flatMap(({ host, id, by }): [string, Cover][] => {
    const others = chosen.get(id) ?? spread({ radio: meeting, controller: steering, cluster: clustered }[by](id), id, carrierOf);
    chosen.set(id, others);
    return others.length === 0 ? [] : [[host, { of: id, on: others, by, isSure: by === 'cluster' && devices.get(host)!.macs.some((mac) => moving.has(mac)) }]];
  });
  return new Map(covers);
}

interface Place {
  readonly id: string;
  readonly by: Cover['by'];
}
/** The box that a leg hangs on by air or in memory; null: by a cable, as far as is known. */
function placeOf({ device: on, port }: Attachment, devices: ReadonlyMap<string, Device>, segments: ReadonlyMap<string, Segment>, makeOf: (device: Device) => string | null, controllers: ReadonlySet<string>): Place | null {
  const segment = segments.get(on);
  const [way, ...ways] = segment?.ports ?? [];
  const box = devices.get(segment ? (way?.device ?? '') : on);
  if (box && controllers.has(box.id)) return ways.length === 0 && !box.roles.some((role) => ROUTING.includes(role)) ? { id: box.id, by: 'controller' } : null;
  if (box && isAccessPoint(box)) return ways.length === 0 && isRadio(segment ? way!.port : port) ? { id: box.id, by: 'radio' } : null;
  if (segment) return segment.kind === 'access-point' && ways.length === 0 ? { id: segment.id, by: 'radio' } : null;
  return box && port === null && makeOf(box) !== null ? { id: box.id, by: 'cluster' } : null;
}

const ROUTING: readonly Role[] = ['router', 'firewall'];
/** A box that routes serves those behind its own sockets as well: which of them are on the air is not known. */
function isAccessPoint(device: Device | undefined): boolean {
  return device !== undefined && device.roles.includes('access-point') && !device.roles.some((role) => ROUTING.includes(role));
}
/** What Ethernet sockets are called; radios have a name for every make. */
const SOCKET = /^(eth|en[ops]|em|ge|gi|fa|te|xe|lan|port|poe|\d)/i;
function isRadio(port: string | null): boolean {
  return port === null || !SOCKET.test(port);
}

/** What makes of machines can start a guest of another host by themselves, as their vendors have it. */
const CLUSTERING = /vmware|esx|proxmox|nutanix|xenserver|xcp-ng|hyper-v/i;
/** The make under which it could be in a cluster; null: none that is known to. */
function clusterable(device: Device | undefined): string | null {
  if (!device?.roles.includes('hypervisor')) return null;
  return CLUSTERING.exec(`${device.vendor ?? ''} ${device.os ?? ''}`)?.[0].toLowerCase().replace('esx', 'vmware') ?? null;
}

function networksIn({ subnets }: Covered): (id: string) => readonly string[] {
  const networks = new Map<string, string[]>();
  for (const subnet of subnets) for (const id of subnet.devices) networks.set(id, [...(networks.get(id) ?? []), subnetKey(subnet)]);
  return (id) => networks.get(id) ?? [];
}

/** Those of `ids` that share a network with one of them, itself left out. */
function partnersOf(ids: readonly string[], networksOf: (id: string) => readonly string[]): (id: string) => readonly string[] {
  const members = new Map<string, string[]>();
  for (const id of ids) for (const network of networksOf(id)) members.set(network, [...(members.get(network) ?? []), id]);
  return (id) => distinct(networksOf(id).flatMap((network) => members.get(network) ?? [])).filter((other) => other !== id);
}

/** What each device or segment is plugged into: the first by id. */
function carriersIn({ links, segments }: Covered): (id: string) => string {
  const beside = new Map<string, string>();
  const note = (id: string, other: string) => beside.set(id, [beside.get(id) ?? other, other].sort()[0]!);
  for (const { ends: [a, b] } of links) {
    note(a.device, b.device);
    note(b.device, a.device);
  }
  for (const { id, ports } of segments) for (const { device } of ports) note(id, device);
  return (id) => beside.get(id) ?? '';
}

/** One that is left is enough: with more than these, taken from as many switches as there are, nothing else comes out. */
const MOST = 6;
function spread(others: readonly string[], own: string, carrierOf: (id: string) => string): readonly string[] {
  const ranked = [...groupBy(others, carrierOf)].flatMap(([carrier, same]) => same.map((id, rank) => ({ id, rank: carrier === carrierOf(own) ? rank + others.length : rank })));
  return sortedBy(ranked, ({ rank }) => rank, ({ id }) => id).slice(0, MOST).map(({ id }) => id);
}
