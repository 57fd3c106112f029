/** Knows the ordinary questions to a topology: which devices are infrastructure, what is next to what. */
import type { Role } from '../../model/fact.js';
import { distinct, groupBy } from '../../model/order.js';
import type { Device, Topology } from '../../model/topology.js';

export { DEAD, isPair } from '../../model/members.js';

const INFRASTRUCTURE: readonly Role[] = ['router', 'switch', 'firewall', 'access-point', 'hypervisor', 'storage', 'ups'];
const FORWARDING: readonly Role[] = ['router', 'switch', 'firewall'];

export function hasRole(device: Pick<Device, 'roles'>, ...roles: readonly Role[]): boolean {
  return device.roles.some((role) => roles.includes(role));
}

/** What carries others: network gear, hypervisors, storage, power. */
export function isInfrastructure(device: Pick<Device, 'roles'>): boolean {
  return hasRole(device, ...INFRASTRUCTURE);
}

/** Network gear that forwards frames or packets. */
export function isForwarding(device: Pick<Device, 'roles'>): boolean {
  return hasRole(device, ...FORWARDING);
}

/** Ids of the devices and segments that a device is cabled to: by links, segments and its own attachments. Sorted. */
export function neighboursOf(topology: Topology, id: string): readonly string[] {
  return neighboursById(topology).get(id) ?? [];
}

/** Each topology is gone through once, however many rules ask. */
function once<T>(make: (topology: Topology) => T): (topology: Topology) => T {
  const made = new WeakMap<Topology, T>();
  return (topology) => {
    const known = made.get(topology) ?? make(topology);
    made.set(topology, known);
    return known;
  };
}

export const deviceById = once(({ devices }): ReadonlyMap<string, Device> => new Map(devices.map((device) => [device.id, device])));

const neighboursById = once(({ devices, segments, links }): ReadonlyMap<string, readonly string[]> => {
  const pairs = [
    ...links.flatMap(({ ends: [a, b] }) => [[a.device, b.device] as const, [b.device, a.device] as const]),
    ...segments.flatMap(({ id, ports }) => ports.map(({ device }) => [device, id] as const)),
    ...devices.flatMap((device) => legsOf(device).map((leg) => [device.id, leg.device] as const)),
  ];
  return new Map([...groupBy(pairs, ([from]) => from)].map(([from, to]) => [from, distinct(to.map(([, next]) => next))]));
});

const deviceByAddress = once(({ devices }): ReadonlyMap<string, Device> => new Map(devices.flatMap((device) => device.addresses.map((address) => [address, device] as const)).reverse()));

/** Where an end host hangs: each leg; empty where it is not known. */
export function legsOf({ attachment, attachments }: Pick<Device, 'attachment' | 'attachments'>): Device['attachments'] {
  if (attachments.length > 0) return attachments;
  return attachment ? [attachment] : [];
}

/** The device that answers on an address, not counting addresses that only ARP knows; null where none is known. */
export function deviceAt(topology: Topology, address: string): Device | null {
  return deviceByAddress(topology).get(address) ?? null;
}
