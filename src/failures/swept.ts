/** Knows which networks were really swept: agreed, and gone through as far as the sweep came. */
import { addressNumber, type Cidr, isWithin, networkRange } from '../model/address.js';
import type { AddressCoverage, RangeCoverage } from '../model/coverage.js';
import type { Sweep } from '../model/observation.js';
import type { Site } from '../model/site.js';

/** How far a sweep came. */
export interface Reach {
  readonly state: Sweep['state'];
  readonly addresses: readonly Pick<AddressCoverage, 'address' | 'outcome'>[];
  readonly ranges: readonly RangeCoverage[];
}

/**
 * Whether a network was swept. One of which no address was tried was not, whatever was agreed; of one that is too wide to be gone through it is not known; a sweep that did not come
 * to its end must have tried every address. Unknown where nothing was agreed.
 */
export function isSwept(cidr: Cidr, site: Site | null, reach: Reach): 'yes' | 'no' | 'unknown' {
  if (!site || site.scope.allow.length === 0) return 'unknown';
  if (site.scope.deny.some((denied) => isWithin(cidr, denied))) return 'no';
  if (!site.scope.allow.some((allowed) => isWithin(cidr, allowed))) return 'no';
  const { family, first, last } = networkRange(cidr);
  const inside = (range: RangeCoverage) => {
    const [from, to] = [addressNumber(range.first), addressNumber(range.last)];
    if (from.family !== family || to.value < first || from.value > last) return 0n;
    return (to.value < last ? to.value : last) - (from.value > first ? from.value : first) + 1n;
  };
  const count = (outcomes: readonly RangeCoverage['outcome'][]) => reach.ranges.filter(({ outcome }) => outcomes.includes(outcome)).reduce((sum, range) => sum + inside(range), 0n);
  const rows = reach.addresses.filter(({ address }) => isWithin(address, cidr));
  const tried = BigInt(rows.filter(({ outcome }) => outcome !== 'excluded').length) + count(['silent']);
  if (tried === 0n) return 'no';
  if (count(['unlisted']) > 0n) return 'unknown';
  // The first and the last address of a network are nobody's.
  return reach.state === 'complete' || BigInt(rows.length) + count(['silent', 'excluded']) >= last - first - 1n ? 'yes' : 'no';
}
