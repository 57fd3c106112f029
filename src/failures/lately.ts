/** Knows the end devices that were seen within a fortnight and are not seen now: switched off at night, on a trip, or between two visits. They weigh where they hung last. */
import { isWithin } from '../model/address.js';
import { isLocalMac, type Mac } from '../model/mac.js';
import { byCodePoint, sortedBy } from '../model/order.js';
import type { Device, SeenHost, Topology } from '../model/topology.js';
import { isServed } from './network.js';
import { legsOf } from './vlans.js';

const FORTNIGHT_MS = 14 * 86_400_000;

export interface Lately {
  /** Not seen now, sorted by id. */
  readonly absent: readonly SeenHost[];
  /** What the next sweep builds on. */
  readonly seen: readonly SeenHost[];
}

/** `prior`: end devices as earlier sweeps saw them last. Nobody counts twice: what is known by no card of its own, or by one that it makes up, may be another the next time. */
export function latelySeen(prior: readonly SeenHost[], { devices, segments }: Pick<Topology, 'devices' | 'segments'>, asOf: string): Lately {
  const ids = new Set(devices.map(({ id }) => id));
  const cards = new Set(devices.flatMap(({ macs }) => macs));
  const absent = prior.filter(({ id, macs, at }) => !ids.has(id) && !macs.some((mac) => cards.has(mac)) && isLately(at, asOf));
  const portsOf = new Map(segments.map(({ id, ports }) => [id, ports]));
  const before = new Map(prior.map((host) => [host.id, host]));
  const now = devices.filter(isDesk).flatMap((device): SeenHost[] => {
    const legs = legsOf(device).map(({ device: on, port }) => ({ device: on, port }));
    const beyond = legs.flatMap(({ device: on }) => portsOf.get(on) ?? []);
    const last = before.get(device.id);
    if (legs.length === 0) return last ? [{ ...last, at: asOf }] : [];
    return [{ id: device.id, name: device.name, roles: device.roles, addresses: device.addresses, macs: ownCards(device), legs, ...(beyond.length > 0 && { beyond }), at: asOf }];
  });
  return { absent: sortedBy(absent, ({ id }) => id), seen: sortedBy([...now, ...absent], ({ id }) => id) };
}
function isLately(at: string, asOf: string): boolean {
  return Date.parse(asOf) - Date.parse(at) <= FORTNIGHT_MS;
}

/** What serves others is missed, not switched off. */
function isDesk(device: Device): boolean {
  return isServed(device) && ownCards(device).length > 0 && device.roles.every((role) => role === 'host' || role === 'phone' || role === 'printer' || role === 'unknown');
}
function ownCards({ macs }: Pick<Device, 'macs'>): readonly Mac[] {
  return macs.filter((mac) => !isLocalMac(mac));
}

/** The network with those that are absent where they hung last, as far as that is still there. */
export function withAbsent<T extends Topology>(topology: T, absent: readonly SeenHost[]): T {
  const places = new Set([...topology.devices, ...topology.segments].map(({ id }) => id));
  const onPlaces = (host: SeenHost): SeenHost => {
    const legs = host.legs.filter(({ device }) => places.has(device));
    // A segment is known by what is on it: with all of that away, its socket is left.
    return { ...host, legs: legs.length > 0 ? legs : (host.beyond ?? []).filter(({ device }) => places.has(device)) };
  };
  // Some hang on the telephone beside them, which may be away as well.
  for (const { id, legs } of absent.map(onPlaces)) if (legs.length > 0) places.add(id);
  const placed = absent.map(onPlaces).filter(({ legs }) => legs.length > 0);
  if (placed.length === 0) return topology;
  const devices = [...topology.devices, ...placed.map(asDevice)].sort((a, b) => byCodePoint(a.id, b.id));
  const homes = topology.subnets.map((subnet) => ({ subnet, length: Number(subnet.cidr.split('/')[1]) })).sort((a, b) => b.length - a.length);
  const added = new Map<object, string[]>();
  for (const { id, addresses } of placed) {
    for (const address of addresses) {
      const home = homes.find(({ subnet }) => isWithin(address, subnet.cidr))?.subnet;
      // In which of equal networks it lived is not told by its address.
      if (home && topology.subnets.filter(({ cidr }) => cidr === home.cidr).length === 1) added.set(home, [...(added.get(home) ?? []), id]);
    }
  }
  return { ...topology, devices, subnets: topology.subnets.map((subnet) => (added.has(subnet) ? { ...subnet, devices: [...new Set([...subnet.devices, ...added.get(subnet)!])].sort(byCodePoint) } : subnet)) };
}

function asDevice({ id, name, roles, addresses, macs, legs }: SeenHost): Device {
  const attachments = legs.map((leg) => ({ ...leg, certainty: 'one-end' as const, from: [] }));
  return {
    ...{ id, name, roles, vendor: null, model: null, os: null, version: null, serial: null, location: null, contact: null, addresses, macs, keys: [], interfaces: [] },
    ...{ attachment: attachments[0] ?? null, attachments: attachments.length > 1 ? attachments : [], members: [], examined: 'none', documented: 'unknown', targets: [], from: [] },
  };
}
