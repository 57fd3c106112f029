/** Knows how much a device may be asked: more than others only where it told that it is large, and never without bound. */
import type { Fact } from '../model/fact.js';
import { DEFAULT_LIMITS, type Limits } from '../model/site.js';

/** What is kept of each port, over all tables that tell of ports, is read in so many requests. */
const PER_PORT = 10;
/** Tables that are kept per VLAN are read anew in each. */
const PER_VLAN = 10;
/** Caches and forwarding tables of what routes for many networks. */
const PER_NETWORK = 100;
/** Five times what others get: at twenty a second, twelve minutes. */
const TIMES = 5;

/**
 * The requests that a device may be asked in one sweep. A switch or router gets more by its ports, VLANs and networks; everybody else, and everybody on a site that
 * agreed to fewer requests than is usual, gets what the site agreed to.
 */
export function budgetOf(facts: readonly Fact[], { packetsPerDevice }: Pick<Limits, 'packetsPerDevice'>): number {
  if (packetsPerDevice < DEFAULT_LIMITS.packetsPerDevice) return packetsPerDevice;
  if (!facts.some((fact) => fact.kind === 'forwards' || (fact.kind === 'bridge' && (fact.ports ?? 0) > 0))) return packetsPerDevice;
  const count = (keys: readonly (string | number)[]): number => new Set(keys).size;
  const ports = count(facts.flatMap((fact) => (fact.kind === 'interface' ? [fact.port] : [])));
  const vlans = count(facts.flatMap((fact) => (fact.kind === 'vlan' ? [fact.id] : [])));
  const networks = count(facts.flatMap((fact) => (fact.kind === 'address' && fact.prefix !== null && !fact.virtual ? [fact.address] : [])));
  const more = ports * PER_PORT + vlans * PER_VLAN + Math.max(0, networks - 1) * PER_NETWORK;
  return packetsPerDevice + Math.min(more, DEFAULT_LIMITS.packetsPerDevice * (TIMES - 1));
}
