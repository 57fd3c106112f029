/** Knows the ports that are up and that nothing explains: a cable that was not seen may be there, so no cut beside them is proven. */
import { groupBy, sortedBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Device, Topology } from '../model/topology.js';
import { legsOf } from './vlans.js';

export interface OpenEnd {
  /** Or the segment. */
  readonly device: string;
  /** `core port 12`. */
  readonly says: string;
}

/** IANAifType of what a cable can be plugged into; radios and virtual ports are none. */
const CABLED_TYPES: ReadonlySet<number> = new Set([6, 7, 62, 69, 117]);
const VIRTUAL_NAME = /^(lo|loopback|vlan|vl|br|bridge|docker|veth|virbr|vnet|tun|tap|null|nu|po|port-channel|ae|bond|lag|trk|dummy|wg|irb|bvi|bdi|vme|cpu|wlan|ath|ra|ppp|sit|gre|ip6|ifb)[-_]?\d*([./:].*)?$/i;

/** A port that is up and that a cable can be plugged into. `isExplained` null: some cable of its device is known without its port, so it may be this one. */
export interface UpPort {
  readonly device: string;
  readonly port: string;
  readonly isExplained: boolean | null;
}

/**
 * Open ends of what carries others, by device id. A switch or router whose ports nobody could read is one open end; so is an unmanaged box, as far as
 * some port is there that a second cable of it may end on.
 */
export function openEnds(topology: Topology, facts: readonly DeviceFact[], carriers: ReadonlySet<string>): readonly OpenEnd[] {
  const { portsOf, unnamed } = portsIn(topology, facts);
  const ofDevices = sortedBy(topology.devices.filter(({ id }) => carriers.has(id)), ({ id }) => id).flatMap((device) => {
    if (isUnread(device)) return [{ device: device.id, says: `the ports of ${device.name}, which could not be read` }];
    const open = portsOf(device).filter((one) => !one.isExplained);
    return open.length > (unnamed.get(device.id) ?? 0) ? open.map(({ name }) => ({ device: device.id, says: `${device.name} port ${name}` })) : [];
  });
  if (ofDevices.length === 0) return [];
  return [...ofDevices, ...topology.segments.filter(({ id, kind }) => kind !== 'hypervisor' && carriers.has(id)).map(({ id, name }) => ({ device: id, says: `the ports of the ${name}, which nobody can ask` }))];
}

/** All ports that are up of `carriers`, by device id, with whether something explains them. */
export function upPorts(topology: Topology, facts: readonly DeviceFact[], carriers: ReadonlySet<string>): readonly UpPort[] {
  const { portsOf, unnamed } = portsIn(topology, facts);
  const told = (device: Device) => portsOf(device).map(({ name, isExplained }): UpPort => ({ device: device.id, port: name, isExplained: isExplained || (unnamed.has(device.id) ? null : false) }));
  return sortedBy(topology.devices.filter(({ id }) => carriers.has(id)), ({ id }) => id).flatMap(told);
}

/** The names of the ports of a device that are up and that a cable can be plugged into; by device. */
export function cabledPorts(devices: readonly Device[], facts: readonly DeviceFact[]): (device: Device) => readonly string[] {
  const { portsOf } = portsIn({ devices, links: [], segments: [], providers: [] }, facts);
  return (device) => portsOf(device).map(({ name }) => name);
}

function portsIn({ devices, links, segments, providers }: Pick<Topology, 'devices' | 'links' | 'segments' | 'providers'>, facts: readonly DeviceFact[]) {
  const used = new Set<string>();
  const unnamed = new Map<string, number>();
  const explain = (device: string, port: string | null) => {
    if (port === null) unnamed.set(device, (unnamed.get(device) ?? 0) + 1);
    else used.add(`${device} ${port}`);
  };
  for (const { ends, members } of links) for (const pair of [ends, ...members.map((member) => member.ends)]) for (const { device, port } of pair) explain(device, port);
  for (const { ports } of segments) for (const { device, port } of ports) explain(device, port);
  for (const { edge } of providers) explain(edge.device, edge.port);
  for (const device of devices) for (const { device: carrier, port } of legsOf(device)) explain(carrier, port);
  const types = new Map<string, number>();
  const uppers = new Set<string>();
  const lowers = new Map<string, string[]>();
  for (const fact of facts) {
    if (fact.kind === 'learned') used.add(`${fact.device} ${fact.port}`);
    if (fact.kind === 'interface' && fact.type !== undefined) types.set(`${fact.device} ${fact.port}`, fact.type);
    if (fact.kind === 'aggregated') uppers.add(`${fact.device} ${fact.into}`);
    if (fact.kind !== 'stacked') continue;
    uppers.add(`${fact.device} ${fact.upper}`);
    lowers.set(`${fact.device} ${fact.upper}`, [...(lowers.get(`${fact.device} ${fact.upper}`) ?? []), fact.lower]);
  }
  for (const [upper, below] of lowers) if (used.has(upper) && new Set(below).size === 1) used.add(`${upper.split(' ')[0]!} ${below[0]!}`);
  const portsOf = (device: Device): { readonly name: string; readonly isExplained: boolean }[] => {
    const isExplained = (port: string) => used.has(`${device.id} ${port}`);
    const isCable = (port: string) => !uppers.has(`${device.id} ${port}`) && (types.has(`${device.id} ${port}`) ? CABLED_TYPES.has(types.get(`${device.id} ${port}`)!) : true) && !VIRTUAL_NAME.test(port);
    const names = new Set(device.interfaces.map(({ name }) => name));
    // `eth0.20` is a VLAN of `eth0`, and no socket.
    const isInside = (port: string) => names.has(/^(.+)[.:]\d+$/.exec(port)?.[1] ?? '');
    const lags = groupBy(device.interfaces.filter(({ lag }) => lag !== null), ({ lag }) => lag!);
    const inBundle = (lag: string | null) => lag !== null && (isExplained(lag) || lags.get(lag)!.some((member) => isExplained(member.name)));
    return device.interfaces.filter(({ name, up }) => up === true && isCable(name) && !isInside(name)).map(({ name, lag }) => ({ name, isExplained: isExplained(name) || inBundle(lag) }));
  };
  return { portsOf, unnamed };
}

function isUnread({ interfaces, examined, roles }: Device): boolean {
  return interfaces.length === 0 && examined === 'none' && roles.some((role) => role === 'switch' || role === 'router' || role === 'firewall');
}
