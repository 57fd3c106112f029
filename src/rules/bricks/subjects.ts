/** Knows how the things of a network are named as subjects of a finding, and how evidence is cited. */
import { distinct } from '../../model/order.js';
import type { Seen, Subject } from '../../model/rule.js';
import type { Device, End, Link, Segment, Topology } from '../../model/topology.js';

export function aboutDevice({ id, name }: Pick<Device, 'id' | 'name'>): Subject {
  return { kind: 'device', id, name };
}

export function aboutSegment({ id, name }: Segment): Subject {
  return { kind: 'segment', id, name };
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
export function nameOf({ devices, segments, providers }: Topology, id: string): string {
  return [...devices, ...segments, ...providers].find((one) => one.id === id)?.name ?? id;
}

/** `sw1 port 3`, or the name alone where the port is not known. */
export function endText(topology: Topology, { device, port }: End): string {
  return port === null ? `${nameOf(topology, device)} (port not known)` : `${nameOf(topology, device)} port ${port}`;
}

export function deviceOf(seen: Seen, id: string): Device | undefined {
  return seen.topology.devices.find((device) => device.id === id);
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
