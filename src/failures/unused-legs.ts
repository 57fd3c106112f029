/** Knows routers that join two networks on paper only: nobody sends anything through them, so they are no spare way. */
import { isWithin } from '../model/address.js';
import type { End, Topology } from '../model/topology.js';

/**
 * The legs that nothing takes: of a router that no subnet has for a gateway, that trades no routes, and to which no route leads, all but those in
 * the subnet of its own default route. Such a box joins two networks on paper only: no host sends anything to it.
 */
export function unusedLegs({ devices, subnets, adjacencies, providers }: Topology): (end: End) => boolean {
  const trades = new Set(adjacencies.flatMap(({ kind, ends }) => (kind === 'route' || kind === 'subnet' ? ends.slice(1) : ends).map(({ device }) => device)));
  const leads = new Set([...trades, ...subnets.flatMap(({ gateways }) => gateways), ...providers.map(({ edge }) => edge.device)]);
  const unused = new Set<string>();
  for (const { id, roles, interfaces } of devices) {
    const ways = adjacencies.filter(({ kind, ends }) => kind === 'route' && ends[0]?.device === id && ends[0].port === 'default').flatMap(({ ends }) => ends[1]?.port ?? []);
    if (leads.has(id) || !roles.includes('router') || ways.length !== 1) continue;
    const home = subnets.filter(({ cidr }) => isWithin(ways[0]!, cidr)).map(({ cidr }) => cidr);
    const isHome = (addresses: readonly string[]) => addresses.some((address) => home.some((cidr) => isWithin(address, cidr)));
    if (!interfaces.some(({ addresses }) => isHome(addresses))) continue;
    for (const { name, addresses } of interfaces) if (addresses.length > 0 && !isHome(addresses)) unused.add(`${id} ${name}`);
  }
  return ({ device, port }) => port !== null && unused.has(`${device} ${port}`);
}
