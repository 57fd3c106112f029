/** Knows addresses that are nobody's on the internet: behind them stands somebody's own box. */
import { isWithin } from '../../model/address.js';

/** RFC 1918, RFC 4193. A carrier's shared range (RFC 6598) is the provider's own affair. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'];
export function isPrivate(address: string): boolean {
  return PRIVATE.some((cidr) => isWithin(address, cidr));
}
