/** Knows the ordinary questions to a topology: which devices are infrastructure, what is next to what. */
import type { Role } from '../../model/fact.js';
import { distinct } from '../../model/order.js';
import type { Device, Topology } from '../../model/topology.js';

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

/** Two or more boxes that stand in for each other under one name: a stack or a high-availability pair. */
export function isPair({ members }: Pick<Device, 'members'>): boolean {
  return members.length >= 2;
}

/** Ids of the devices and segments that a device is cabled to: by links, segments and its own attachments. Sorted. */
export function neighboursOf(topology: Topology, id: string): readonly string[] {
  const device = topology.devices.find((one) => one.id === id);
  return distinct([
    ...topology.links.flatMap(({ ends: [a, b] }) => (a.device === id ? [b.device] : b.device === id ? [a.device] : [])),
    ...topology.segments.filter(({ ports }) => ports.some((port) => port.device === id)).map((segment) => segment.id),
    ...(device ? legsOf(device).map((leg) => leg.device) : []),
  ]);
}

/** Where an end host hangs: each leg; empty where it is not known. */
export function legsOf({ attachment, attachments }: Pick<Device, 'attachment' | 'attachments'>): Device['attachments'] {
  if (attachments.length > 0) return attachments;
  return attachment ? [attachment] : [];
}

/** The device that answers on an address, not counting addresses that only ARP knows; null where none is known. */
export function deviceAt(topology: Topology, address: string): Device | null {
  return topology.devices.find(({ addresses }) => addresses.includes(address)) ?? null;
}
