/** Knows the addresses that boxes share by their own account. */
import type { Address } from '../model/address.js';
import type { Gathered } from './gathered.js';

/** Addresses that boxes stand in for by their own account: of VRRP, HSRP and the like, or virtual. */
export function sharedAddresses(gathered: Gathered): ReadonlySet<Address> {
  const gateways = gathered.of('virtual-gateway').flatMap(({ address }) => (address === null ? [] : [address]));
  return new Set([...gateways, ...gathered.of('address').flatMap(({ address, virtual }) => (virtual ? [address] : []))]);
}
