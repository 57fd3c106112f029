/** Knows the internet edge: default routes that lead out of what is known; and the VLANs, counted. */
import { stableId } from '../model/digest.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Provider, Vlan } from '../model/topology.js';
import type { Box, Directory } from './boxes.js';
import { rolesOf } from './devices.js';
import { cite } from './gathered.js';
import { isForManagement } from './instances.js';
import { isDefault } from './subnets.js';

/** One provider per uplink: a router's default route whose next hop is none of the boxes that answered. */
export function providersOf(directory: Directory): Provider[] {
  const shared = new Set(directory.boxes().flatMap(({ bag }) => bag.of('virtual-gateway').flatMap(({ address }) => address ?? [])));
  const providers = directory.boxes().filter(leadsOut).flatMap((box) => {
    const out = box.bag.of('route').filter(({ destination, nextHop, vrf }) => isDefault(destination) && !(vrf !== undefined && isForManagement(vrf)) && (nextHop === null || (!shared.has(nextHop) && (directory.byAddress(nextHop)?.targets.length ?? 0) === 0)));
    const uplinks = groupBy(out, ({ nextHop, port }) => nextHop ?? `port ${port ?? ''}`);
    return [...uplinks.values()].map((routes): Provider => {
      const { nextHop } = routes[0]!;
      const port = routes.find((route) => route.port !== null)?.port ?? null;
      return { id: stableId('p', box.id, nextHop ?? port ?? ''), name: `Internet by ${box.name}${nextHop === null ? (port === null ? '' : ` ${port}`) : ` through ${nextHop}`}`, edge: { device: box.id, port }, nextHop, from: cite(routes) };
    });
  });
  return sortedBy(providers, ({ id }) => id);
}

/** Only what routes leads out; a host's default route points to its gateway. */
function leadsOut(box: Box): boolean {
  const roles = rolesOf(box);
  if (roles.some((role) => role === 'router' || role === 'firewall')) return true;
  const subnets = new Set(box.bag.of('address').flatMap(({ port }) => port ?? []));
  return roles.every((role) => role === 'unknown' || role === 'appliance') && subnets.size > 1 && box.bag.of('forwards').some(({ layer }) => layer === 3);
}

/** All VLANs that any box names or carries. */
export function vlansOf(directory: Directory): Vlan[] {
  const names = new Map<number, Set<string>>();
  const ports = new Map<number, number>();
  for (const { bag } of directory.boxes()) {
    for (const { id, name } of bag.of('vlan')) names.set(id, (names.get(id) ?? new Set()).add(name ?? ''));
    const own = groupBy(bag.of('vlan-port'), ({ vlan }) => vlan);
    for (const [vlan, rows] of own) ports.set(vlan, (ports.get(vlan) ?? 0) + new Set(rows.map(({ port }) => port)).size);
  }
  const ids = [...new Set([...names.keys(), ...ports.keys()])].sort((a, b) => a - b);
  return ids.map((id) => ({ id, names: distinct(names.get(id) ?? []).filter((name) => name !== ''), ports: ports.get(id) ?? 0 }));
}
