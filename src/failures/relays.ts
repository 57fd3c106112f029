/** Knows which boxes pass on what asks for an address, of which network and to whom: its server lies elsewhere. */
import { addressNumber, isWithin, networkRange } from '../model/address.js';
import { distinct } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import { type Subnet, subnetKey, type Topology } from '../model/topology.js';
import { idsByAddress } from './names.js';

export interface Relaying {
  /** Ids of the boxes that do. */
  readonly by: readonly string[];
  /** Ids of boxes that may as well, as far as is known: gateways whose settings were not read in the tongue that the others were read in. */
  readonly maybe: readonly string[];
  /** Ids of the devices that they pass it on to. */
  readonly to: readonly string[];
  /** Addresses among these at which no device is known. */
  readonly unseen: readonly string[];
  readonly from: readonly string[];
}

/** Null: nobody is known to, or only within the network. A directed broadcast wakes or finds other things and names no server. */
export function relayingOf({ devices, subnets }: Pick<Topology, 'devices' | 'subnets'>, facts: readonly DeviceFact[]): (subnet: Subnet) => Relaying | null {
  const told = facts.filter((fact): fact is DeviceFact<'relays-dhcp'> => fact.kind === 'relays-dhcp');
  if (told.length === 0) return () => null;
  const deviceAt = idsByAddress({ devices });
  const byId = new Map(devices.map((device) => [device.id, device]));
  const isHere = ({ device, port, networks, to }: DeviceFact<'relays-dhcp'>, subnet: Subnet) => {
    const isIn = subnet.devices.includes(device) || subnet.gateways.includes(device);
    if (!isIn || isWithin(to, subnet.cidr)) return false;
    if (networks.length > 0) return networks.includes(subnet.cidr);
    return port === null || (byId.get(device)?.interfaces.find(({ name }) => name === port)?.addresses ?? []).some((address) => isWithin(address, subnet.cidr));
  };
  const wholly = new Set(facts.flatMap((fact) => (fact.kind === 'config' && fact.what !== 'facts' && fact.complete ? [fact.device] : [])));
  const tongues = new Set(told.flatMap(({ device }) => byId.get(device)?.os ?? []));
  const isRead = (id: string) => wholly.has(id) && tongues.has(byId.get(id)?.os ?? '');
  const known = new Map<string, Relaying | null>();
  const relaying = (subnet: Subnet): Relaying | null => {
    const own = told.filter((fact) => isHere(fact, subnet) && !isForAll(fact.to, subnets) && deviceAt.get(fact.to) !== fact.device);
    if (own.length === 0) return null;
    const by = distinct(own.map(({ device }) => device));
    return {
      by,
      maybe: subnet.gateways.filter((id) => !by.includes(id) && !isRead(id)),
      to: distinct(own.flatMap(({ to }) => deviceAt.get(to) ?? [])),
      unseen: distinct(own.flatMap(({ to }) => (deviceAt.has(to) ? [] : [to]))),
      from: distinct(own.flatMap(({ from }) => from)),
    };
  };
  return (subnet) => {
    const key = subnetKey(subnet);
    if (!known.has(key)) known.set(key, relaying(subnet));
    return known.get(key)!;
  };
}

/** Whether it is the last address of a network, which means all of it: a directed broadcast. Of two or fewer addresses the last is somebody's (RFC 3021). */
export function isForAll(address: string, subnets: readonly Pick<Subnet, 'cidr'>[]): boolean {
  return subnets.some(({ cidr }) => {
    const { first, last } = networkRange(cidr);
    return isWithin(address, cidr) && last - first > 1n && addressNumber(address).value === last;
  });
}
