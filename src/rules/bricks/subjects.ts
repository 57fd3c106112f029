/** Knows how the things of a network are named as subjects of a finding, and how evidence is cited. */
import type { FactKind } from '../../model/fact.js';
import type { Service, Unit } from '../../model/failure.js';
import { distinct, groupBy } from '../../model/order.js';
import type { DeviceFact, Seen, Subject } from '../../model/rule.js';
import type { Device, End, Link, Segment, Topology } from '../../model/topology.js';
import { deviceById } from './network.js';

export function aboutDevice({ id, name }: Pick<Device, 'id' | 'name'>): Subject {
  return { kind: 'device', id, name };
}

export function aboutSegment({ id, name }: Segment): Subject {
  return { kind: 'segment', id, name };
}

/** What fails together, as a subject. */
export function aboutGroup({ id, name }: Unit): Subject {
  return { kind: 'group', id, name };
}

/** `core–sw1`: the names of both ends. */
export function aboutLink({ id, ends }: Link, topology: Topology): Subject {
  return { kind: 'link', id, name: ends.map((end) => nameOf(topology, end.device)).join('–') };
}

/** The device or segment of that id as a subject; one that is not known is named by its id. */
export function aboutEnd(topology: Topology, id: string): Subject {
  const segment = topology.segments.find((one) => one.id === id);
  return segment ? aboutSegment(segment) : { kind: 'device', id, name: nameOf(topology, id) };
}

/** The name of a device, segment or provider. */
export function nameOf(topology: Topology, id: string): string {
  return (deviceById(topology).get(id) ?? topology.segments.find((one) => one.id === id) ?? topology.providers.find((one) => one.id === id))?.name ?? id;
}

/** `sw1 port 3`, or the name alone where the port is not known. */
export function endText(topology: Topology, { device, port }: End): string {
  return port === null ? `${nameOf(topology, device)} (port not known)` : `${nameOf(topology, device)} port ${port}`;
}

export function deviceOf(seen: Seen, id: string): Device | undefined {
  return deviceById(seen.topology).get(id);
}

/** Observation ids, distinct and sorted, as a hit wants them. Throws where there is none: no claim without evidence. */
export function cite(...lists: readonly (readonly string[])[]): readonly [string, ...string[]] {
  const [first, ...rest] = distinct(lists.flat());
  if (first === undefined) throw new Error('a hit without evidence');
  return [first, ...rest];
}

/** `a, b and 3 more`: at most `limit` names. */
export function listed(names: readonly string[], limit = 6): string {
  if (names.length <= limit) return names.join(', ');
  return `${names.slice(0, limit).join(', ')} and ${names.length - limit} more`;
}

/** `1 host`, `3 hosts`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The site as a whole. */
export function aboutSite({ site }: Pick<Seen, 'site'>): Subject {
  return { kind: 'site', id: 'site', name: site?.site ?? 'this site' };
}

export function aboutSubnet(cidr: string, vrf?: string): Subject {
  return { kind: 'subnet', id: cidr, name: vrf === undefined ? cidr : `${cidr} in ${vrf}` };
}

export function aboutVlan(id: number, name?: string | null): Subject {
  return { kind: 'vlan', id: `vlan ${id}`, name: name ? `VLAN ${id} (${name})` : `VLAN ${id}` };
}

export function aboutService({ id, name }: Pick<Service, 'id' | 'name'>): Subject {
  return { kind: 'service', id, name };
}

/** One setting, file or part of a device: `what` tells it from the device's others. */
export function aboutPart({ id, name }: Pick<Device, 'id' | 'name'>, what: string): Subject {
  return { kind: 'config', id: `${id} ${what}`, name: `${name} ${what}` };
}

/** Facts by the device they are of, in the order of device ids; facts of devices that are not known are left out. */
export function byDevice<K extends FactKind>(seen: Seen, facts: readonly DeviceFact<K>[]): readonly { readonly device: Device; readonly facts: readonly DeviceFact<K>[] }[] {
  const groups = groupBy(facts, ({ device }) => device);
  return seen.topology.devices.flatMap((device) => (groups.has(device.id) ? [{ device, facts: groups.get(device.id)! }] : []));
}
