/** Knows what each user of a service must reach: its needs, and its own gateway where a need lies beyond its subnet. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import { type Topology, subnetKey } from '../model/topology.js';
import { type Disks, disksOf } from './backing.js';
import { componentsOf } from './graph.js';
import { type Demand, type Group, isUpheld, type Member, type Upon, type User } from './losses.js';
import { isServed, type Network } from './network.js';
import type { KnownService } from './services.js';
import { waysOutOf } from './ways-out.js';

/** Where every device and provider is reached: at its own node, or, for an end host, where it hangs. */
export interface Places {
  member(id: string): Member | null;
  user(id: string): User | null;
  group(ids: readonly string[]): Group;
  /** Where a host lives, in a word: hosts of one home have the same gateways and the same subnets. */
  homeOf(host: string): string;
  /** Ids of the gateways that a host may use; empty: not known. */
  gatewaysOf(host: string): readonly string[];
  /** Whether all of `members` lie in other subnets than `host`, as far as is known. */
  isBeyond(host: string, members: readonly string[]): boolean;
  /** Ids of all end devices. */
  readonly ends: readonly string[];
  /** Ids of the boxes that hold the disks of guests, or may. */
  readonly holders: readonly string[];
}

/** `heldOn`: which of the boxes that hold its disks, or may, a guest cannot do without. */
export function placesOf(network: Network, topology: Topology, facts: readonly DeviceFact[], heldOn: (disks: Disks) => readonly string[] = ({ on }) => on): Places {
  const { devices, subnets, providers, suppliers = [] } = topology;
  const waysOut = waysOutOf(topology, facts);
  const hosts = new Map(network.hosts.map((host) => [host.id, host]));
  const groups = new Map<string, Group>();
  const ofDevice = new Map<string, string[]>();
  for (const subnet of subnets) for (const id of subnet.devices) ofDevice.set(id, [...(ofDevice.get(id) ?? []), subnetKey(subnet)]);
  const users = new Map<string, User | null>();
  const homes = new Map<string, string>();
  const subnetOf = new Map(subnets.map((subnet) => [subnetKey(subnet), subnet]));
  const gatewaysIn = (host: string, key: string) => [subnetOf.get(key)].flatMap((subnet) => (subnet ? waysOut.of(host, subnet) : []));
  const ends = new Set(devices.filter(isServed).map(({ id }) => id));
  const gateways = new Set(subnets.flatMap((subnet) => subnet.gateways));
  const lived = subnets.filter((subnet) => subnet.gateways.length > 0 && subnet.devices.some((id) => ends.has(id)));
  const sets = new Set(lived.map(({ gateways }) => gateways.join(' ')));
  const usual = sets.size === 1 ? lived[0]!.gateways : [];
  // Whoever serves from outside is reached by every way out, and carries nothing from one to another.
  const outside = providers.flatMap(({ id }) => (network.nodesOf.get(id) ?? []).map((node) => ({ node, link: null })));
  const supplying = new Set(suppliers.map(({ id }) => id));
  const legsOf = (id: string) => hosts.get(id)?.legs ?? (supplying.has(id) ? outside : null) ?? (network.nodesOf.get(id) ?? []).map((node) => ({ node, link: null }));
  const disks = disksOf(topology, facts);
  const boxAt = (node: number) => network.nodesOf.get(network.idOf[node]!)!;
  let baseline: Int32Array | null = null;
  /** Where the way to its disks is not seen even now, there is one that was not seen. */
  const uponOf = (id: string, legs: Member['legs']): Upon | undefined => {
    const own = disks.get(id);
    if (!own) return undefined;
    baseline ??= componentsOf(network.graph).of;
    const isSeen = (need: Member) => legs.some((leg) => isUpheld(leg, { needs: [need], boxAt }, { ids: new Set() }, baseline!));
    const needs = heldOn(own).map((holder) => ({ id: holder, legs: legsOf(holder) })).map((need) => (isSeen(need) ? need : { ...need, legs: [] }));
    return needs.length === 0 ? undefined : { needs, boxAt };
  };
  const member = (id: string): Member | null => {
    const legs = legsOf(id);
    const upon = uponOf(id, legs);
    return legs.length === 0 ? null : { id, legs, ...(upon && { upon }) };
  };
  const placed = (id: string): User | null => {
    const legs = legsOf(id);
    return legs.length === 0 ? null : { id, legs: hosts.has(id) ? legs : legs.slice(0, 1), self: hosts.has(id) ? null : legs[0]!.node };
  };
  return {
    member,
    ends: [...ends],
    holders: distinct([...disks.values()].flatMap(({ on, maybe }) => [...on, ...maybe])),
    user: (id) => remember(users, id, placed),
    // A gateway is not its own, so it has a home of its own.
    homeOf: (id) => remember(homes, id, () => (gateways.has(id) ? id : (ofDevice.get(id) ?? ['']).map((key) => `${key} ${gatewaysIn(id, key).join(' ')}`).join(' '))),
    group: (ids) => {
      const key = ids.join(' ');
      const known = groups.get(key) ?? ids.flatMap((id) => member(id) ?? []);
      groups.set(key, known);
      return known;
    },
    gatewaysOf: (host) => {
      const own = ofDevice.get(host);
      const known = own === undefined ? usual : distinct(own.flatMap((subnet) => gatewaysIn(host, subnet)));
      return known.includes(host) ? [] : known;
    },
    isBeyond: (host, members) => {
      const own = ofDevice.get(host);
      return own !== undefined && members.length > 0 && members.every((id) => ofDevice.has(id) && !ofDevice.get(id)!.some((subnet) => own.includes(subnet)));
    },
  };
}

/** The demands of a service, or of some of its needs, one per kind of user; empty where none of them can be placed. Users that cannot be placed are left out. `also`: groups that one user needs beside, by ids. */
export function demandsOf(service: KnownService, places: Places, counted: KnownService['needs'] = service.needs, also: (user: string) => readonly (readonly string[])[] = () => []): readonly Demand[] {
  if (service.usersNotFound) return [];
  const serving = new Set(service.needs.flatMap(({ kind, anyOf }) => (kind === 'gateway' || kind === 'internet' ? [] : anyOf)));
  const others = places.ends.filter((id) => !serving.has(id));
  const asked = service.users.length > 0 ? service.users : others.length > 0 ? others : places.ends;
  const needs = counted.filter(({ anyOf }) => anyOf.length > 0);
  if (needs.length === 0) return [];
  const keysAt = new Map<string, readonly string[]>();
  const keysOf = (id: string): readonly string[] => {
    const gateways = places.gatewaysOf(id);
    const lists = needs.flatMap(({ kind, anyOf }) => {
      if (anyOf[0] === 'gateway') return gateways.length > 0 ? [gateways] : [];
      const beyond = kind === 'internet' || places.isBeyond(id, anyOf);
      return beyond && gateways.length > 0 ? [anyOf, gateways] : [anyOf];
    });
    return distinct(lists.map((list) => [...list].join(' ')));
  };
  const wanted = asked.flatMap((id) => {
    const user = places.user(id);
    const keys = user ? remember(keysAt, places.homeOf(id), () => keysOf(id)) : [];
    return !user || keys.length === 0 ? [] : [{ user, keys: distinct([...keys, ...also(id).map((ids) => ids.join(' '))]) }];
  });
  return sortedBy(groupBy(wanted, ({ keys }) => keys.join('\n')), ([key]) => key).map(([, same]) => ({ users: same.map(({ user }) => user), groups: same[0]!.keys.map((key) => places.group(key.split(' '))) }));
}

/** Whether every need that a person wrote down was found; only then can it be said that the service works. */
export function isPlaced(service: KnownService, places: Places): boolean {
  return service.needs.some(({ anyOf }) => anyOf.length > 0) && service.needs.every(({ kind, anyOf }) => kind === 'gateway' || (anyOf.length > 0 ? anyOf.some((id) => places.member(id) !== null) : service.source === 'assumed' || service.unmatched.length === 0));
}

function remember<V>(memory: Map<string, V>, key: string, make: (key: string) => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  memory.set(key, made);
  return made;
}
