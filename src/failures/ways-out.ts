/** Knows by which of several gateways that share no address a host leaves: its own default route tells, else the gateway that goes with the addresses that are handed out. */
import { isWithin } from '../model/address.js';
import { distinct, groupBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Subnet, Topology } from '../model/topology.js';
import { idsByAddress } from './names.js';

export interface WaysOut {
  /** The gateways of a subnet that one host uses, as far as is known: any of them where nothing tells. */
  of(host: string, subnet: Subnet): readonly string[];
  /** Whether nothing tells which of them it uses, and none takes over. */
  isOpen(host: string, subnet: Subnet): boolean;
}

export function waysOutOf({ devices }: Pick<Topology, 'devices'>, facts: readonly DeviceFact[]): WaysOut {
  const deviceAt = idsByAddress({ devices });
  const hopsOf = groupBy(facts.flatMap((fact) => (fact.kind === 'route' && (fact.destination === '0.0.0.0/0' || fact.destination === '::/0') && fact.nextHop !== null ? [{ device: fact.device, hop: fact.nextHop }] : [])), ({ device }) => device);
  const handedOut = distinct(facts.flatMap((fact) => (fact.kind === 'offers-dhcp' ? fact.routers : [])));
  const amongst = ({ cidr, gateways }: Subnet, hops: readonly string[]) => {
    const named = distinct(hops.filter((hop) => isWithin(hop, cidr)).flatMap((hop) => deviceAt.get(hop) ?? []));
    return named.filter((id) => gateways.includes(id));
  };
  const told = (host: string, subnet: Subnet): readonly string[] => {
    const own = amongst(subnet, (hopsOf.get(host) ?? []).map(({ hop }) => hop));
    if (own.length > 0) return own;
    const offered = amongst(subnet, handedOut);
    return offered.length === 1 ? offered : [];
  };
  const isUntied = ({ gateways, virtualGateway }: Subnet) => gateways.length > 1 && virtualGateway === null;
  return {
    of: (host, subnet) => {
      const own = isUntied(subnet) ? told(host, subnet) : [];
      return own.length > 0 ? own : subnet.gateways;
    },
    isOpen: (host, subnet) => isUntied(subnet) && !subnet.gateways.includes(host) && told(host, subnet).length === 0,
  };
}
