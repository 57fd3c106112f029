/** Knows which addresses a scope permits: allow minus deny, minus what is no ordinary host unless the scope names it. */
import { isIP } from 'node:net';
import { type Address, type Cidr, SPECIAL_NETWORKS, addressNumber, formatNumber, networkRange, parseAddress } from './address.js';
import type { Scope } from './site.js';

/** A scope made ready for many questions. */
export interface Permit {
  /** Why nothing may be sent to `address`; null where it may. Anything but one address in canonical spelling is refused. */
  refusal(address: string): string | null;
  /** Every permitted address in order of family and number, without those of `unlisted`. */
  addresses(): Iterable<Address>;
  /** Permitted IPv6 ranges of more than 65,536 addresses: too many to ask one by one. What turns up in them is asked. */
  readonly unlisted: readonly { readonly first: Address; readonly last: Address; readonly count: number }[];
  /** How many addresses `addresses` gives. */
  readonly count: number;
}

interface Range {
  readonly first: bigint;
  readonly last: bigint;
}
type Family = 4 | 6;
/** IPv4 in IPv6 clothes would slip past the IPv4 rules (RFC 4291 §2.5.5). */
const MAPPED: Cidr = '::ffff:0:0/96';
const LISTED_AT_MOST = 65_536n;

/**
 * Makes a scope ready. Loopback, link-local, multicast and broadcast are permitted only by a network of `allow` that lies within
 * them; the first and last address of an IPv4 network of `allow` (its network and broadcast address) only by a /31 or /32.
 */
export function permitOf(scope: Pick<Scope, 'allow' | 'deny'>): Permit {
  const families = new Map<Family, { readonly permitted: readonly Range[]; readonly denied: readonly Range[]; readonly allowed: readonly Range[] }>();
  for (const family of [4, 6] as const) {
    const special = rangesOf([...SPECIAL_NETWORKS, MAPPED], family);
    const allowed = rangesOf(scope.allow, family);
    const named = allowed.filter((range) => special.some((block) => block.first <= range.first && range.last <= block.last));
    const denied = merged(rangesOf(scope.deny, family));
    const withheld = merged([...denied, ...subtract(merged(special), merged(named)), ...edgesOf(scope.allow, family)]);
    families.set(family, { permitted: subtract(merged(allowed), withheld), denied, allowed: merged(allowed) });
  }

  function refusal(address: string): string | null {
    const number = numberOf(address);
    if (number === null) return 'not an address in canonical spelling';
    const { permitted, denied, allowed } = families.get(number.family)!;
    if (holds(permitted, number.value)) return null;
    if (holds(denied, number.value)) return 'denied by the scope';
    if (!holds(allowed, number.value)) return 'outside the scope';
    return 'loopback, link-local, multicast, broadcast or network address, which the scope does not name';
  }
  const ranges = ([4, 6] as const).flatMap((family) => families.get(family)!.permitted.map((range) => ({ family, ...range })));
  const isListed = ({ family, first, last }: (typeof ranges)[number]): boolean => family === 4 || last - first < LISTED_AT_MOST;
  const listed = ranges.filter(isListed);
  const countOf = ({ first, last }: Range): number => Number(last - first) + 1;
  const unlisted = ranges.filter((range) => !isListed(range)).map((range) => ({ first: formatNumber(range.first, range.family), last: formatNumber(range.last, range.family), count: countOf(range) }));
  function* addresses(): Generator<Address> {
    for (const { family, first, last } of listed) for (let value = first; value <= last; value++) yield formatNumber(value, family);
  }
  return { refusal, addresses, unlisted, count: listed.reduce((sum, range) => sum + countOf(range), 0) };
}

function numberOf(address: string): { readonly family: Family; readonly value: bigint } | null {
  if (isIP(address) === 4) return { family: 4, value: BigInt(address.split('.').reduce((number, octet) => number * 256 + Number(octet), 0)) };
  return parseAddress(address) === address ? addressNumber(address) : null;
}

function rangesOf(networks: readonly Cidr[], wanted: Family): Range[] {
  return networks.map(networkRange).filter(({ family }) => family === wanted);
}

function edgesOf(allow: readonly Cidr[], family: Family): Range[] {
  if (family === 6) return [];
  const edges = rangesOf(allow, 4).filter(({ first, last }) => last - first > 1n).flatMap(({ first, last }) => [first, last]);
  const named = rangesOf(allow, 4).filter(({ first, last }) => last - first <= 1n);
  return edges.filter((edge) => !holds(named, edge)).map((edge) => ({ first: edge, last: edge }));
}

/** Sorted, without overlaps. */
function merged(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const result: { first: bigint; last: bigint }[] = [];
  for (const { first, last } of sorted) {
    const open = result.at(-1);
    if (open && first <= open.last + 1n) open.last = last > open.last ? last : open.last;
    else result.push({ first, last });
  }
  return result;
}

/** What of `from` is not in `less`; both merged. */
function subtract(from: readonly Range[], less: readonly Range[]): Range[] {
  const result: Range[] = [];
  let skip = 0;
  for (const range of from) {
    let { first } = range;
    while (skip < less.length && less[skip]!.last < first) skip++;
    for (let i = skip; i < less.length && less[i]!.first <= range.last; i++) {
      if (less[i]!.first > first) result.push({ first, last: less[i]!.first - 1n });
      if (less[i]!.last >= first) first = less[i]!.last + 1n;
    }
    if (first <= range.last) result.push({ first, last: range.last });
  }
  return result;
}

function holds(ranges: readonly Range[], value: bigint): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (value < ranges[middle]!.first) high = middle - 1;
    else if (value > ranges[middle]!.last) low = middle + 1;
    else return true;
  }
  return false;
}
