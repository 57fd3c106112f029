/** Knows which machines may have one more cable than was found: a leg that stands by sends nothing, so its port learns no card, and only the machine itself tells whether it is there. */
import { groupBy } from '../model/order.js';
import type { Device } from '../model/topology.js';
import type { Group, Member } from './losses.js';
import { cabledPorts } from './open-ends.js';
import type { Scene } from './scene.js';
import { legsOf } from './vlans.js';

export interface SecondLegs {
  /** Names of such machines by the id of the box, or of the port, that their one cable is in. */
  readonly on: ReadonlyMap<string, readonly string[]>;
  /** The member with a leg at `node` as well; the very same one where it has no more cables. */
  wider<T extends Member>(member: T, node: number): T;
  /** The same for all of a group. */
  widerIn(group: Group, node: number): Group;
}

/** What sockets of machines are called; bridges, tunnels and filters that are up have names of their own. */
const SOCKET = /^(?:eth|en[opsx]|em|vmnic|igb|ix|ixl|bge|bnxt|re|nic)\d|^en[opsx]\w|^p\d+p\d+$/i;

/** A server that nobody could read may be cabled twice; a desk is not. */
function isUnreadServer({ examined, interfaces, roles }: Device): boolean {
  return examined === 'none' && interfaces.length === 0 && roles.some((role) => role === 'server' || role === 'storage' || role === 'hypervisor');
}

export function secondLegs({ told, network }: Scene): SecondLegs {
  const { devices } = told.topology;
  const ports = cabledPorts(devices, told.facts);
  const byId = new Map(devices.map((device) => [device.id, device]));
  // What runs within another has no cable of its own.
  const isCabled = ({ device, port }: { readonly device: string; readonly port: string | null }) => port !== null && !byId.get(device)?.roles.includes('hypervisor');
  const bundles = new Map<string, ReadonlyMap<string | null, number>>();
  const bundlesOf = (id: string) => {
    const known = bundles.get(id);
    if (known) return known;
    const counted = new Map<string | null, number>();
    for (const { lag } of byId.get(id)?.interfaces ?? []) if (lag !== null) counted.set(lag, (counted.get(lag) ?? 0) + 1);
    bundles.set(id, counted);
    return counted;
  };
  /** Cables of one bundle go into one port of the switch. */
  const cablesOf = ({ device, port }: { readonly device: string; readonly port: string | null }) => bundlesOf(device).get(port) ?? 1;
  const mayHaveMore = (device: Device): boolean => {
    if (device.controls !== undefined) return false;
    if (isUnreadServer(device)) return legsOf(device).length === 1 && legsOf(device).every(isCabled);
    const sockets = ports(device).filter((port) => SOCKET.test(port)).length;
    if (sockets < 2) return false;
    const legs = legsOf(device);
    return legs.length > 0 && legs.every(isCabled) && sockets > legs.reduce((sum, leg) => sum + cablesOf(leg), 0);
  };
  const hosts = new Set(network.hosts.map(({ id }) => id));
  const found = new Map(devices.filter((device) => hosts.has(device.id) && mayHaveMore(device)).map((device) => [device.id, device]));
  const on = groupBy([...found.values()].flatMap((device) => legsOf(device).map((leg) => ({ box: leg.device, name: device.name }))), ({ box }) => box);
  const groups = new Map<Group, Group>();
  const wider = <T extends Member>(member: T, node: number): T => {
    const upon = member.upon && member.upon.needs.some(({ id, legs }) => legs.length > 0 && found.has(id)) ? { ...member.upon, needs: member.upon.needs.map((need) => (need.legs.length > 0 ? wider(need, node) : need)) } : member.upon;
    if (!found.has(member.id) && upon === member.upon) return member;
    return { ...member, legs: found.has(member.id) && !member.upon ? [...member.legs, { node, link: null }] : member.legs, ...(upon && { upon }) };
  };
  return {
    on: new Map([...on].map(([box, same]) => [box, same.map(({ name }) => name).sort()])),
    wider,
    widerIn: (group, node) => {
      const known = groups.get(group) ?? group.map((member) => wider(member, node));
      groups.set(group, known);
      return known;
    },
  };
}
