/** Knows IP addresses and CIDRs: one canonical spelling, containment, and which are not ordinary hosts (RFC 4291, RFC 5952, RFC 6890). */
import { isIP } from 'node:net';
import { parseCidr, normalizeCidr } from 'cidr-tools';

/** An IPv4 or IPv6 address in canonical spelling. Two equal addresses are equal strings. */
export type Address = string;
/** A network in canonical spelling, host bits cleared: `10.20.0.0/21`. */
export type Cidr = string;

/** Canonical spelling, or null where `text` is not exactly one address. `010.0.0.1` is refused: readers disagree on what it means. */
export function parseAddress(text: string): Address | null {
  const family = isIP(text);
  if (family === 0 || text.includes('%')) return null;
  if (family === 4) return text;
  return normalizeCidr(`${text}/128`).slice(0, -'/128'.length);
}

/** Canonical CIDR with its host bits cleared, or null. A bare address counts as /32 or /128. */
export function parseNetwork(text: string): Cidr | null {
  const [address = '', bits, extra] = text.split('/');
  const canonical = parseAddress(address);
  if (canonical === null || extra !== undefined) return null;
  const width = isIP(canonical) === 4 ? 32 : 128;
  if (bits !== undefined && (!/^(0|[1-9]\d{0,2})$/.test(bits) || Number(bits) > width)) return null;
  const { start, prefix } = parseCidr(`${canonical}/${bits ?? width}`);
  return `${formatNumber(start, width === 32 ? 4 : 6)}/${prefix}`;
}

/** The numeric value and family of an address; throws on anything `parseAddress` refuses. */
export function addressNumber(address: Address): { readonly family: 4 | 6; readonly value: bigint } {
  if (parseAddress(address) === null) throw new Error(`not an IP address: ${address}`);
  const parsed = parseCidr(address);
  return { family: parsed.version, value: parsed.start };
}

/** The address with this numeric value. */
export function formatNumber(value: bigint, family: 4 | 6): Address {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
  const groups: string[] = [];
  for (let shift = 112n; shift >= 0n; shift -= 16n) groups.push(((value >> shift) & 0xffffn).toString(16));
  return normalizeCidr(`${groups.join(':')}/128`).slice(0, -'/128'.length);
}

/** First and last value of a CIDR, inclusive. */
export function networkRange(cidr: Cidr): { readonly family: 4 | 6; readonly first: bigint; readonly last: bigint } {
  const parsed = parseCidr(cidr);
  return { family: parsed.version, first: parsed.start, last: parsed.end };
}

/** Whether `address` (or every address of a CIDR) lies in `cidr`. False across families. */
export function isWithin(addressOrCidr: Address | Cidr, cidr: Cidr): boolean {
  const inner = networkRange(addressOrCidr);
  const outer = networkRange(cidr);
  return inner.family === outer.family && inner.first >= outer.first && inner.last <= outer.last;
}

/** Sort key that orders addresses by family, then by number; anything that is not an address sorts after, by its text. */
export function addressSortKey(address: string): string {
  if (parseAddress(address) === null) return `z${address}`;
  const { family, value } = addressNumber(address);
  return `${family}${value.toString(16).padStart(32, '0')}`;
}

/** The network an interface address lives in: `networkOf('10.1.2.3', 24)` is `10.1.2.0/24`; null when out of range. */
export function networkOf(address: Address, prefix: number): Cidr | null {
  return parseNetwork(`${address}/${prefix}`);
}

/** A corner of the loopback range that stands for a LAN: the demo office lives there, as if its addresses were ordinary ones. */
export const SIMULATED_LAN: Cidr = '127.77.0.0/16';

/** Addresses that never identify one remote host: unspecified, loopback, link-local, multicast, broadcast (RFC 6890). */
export function isSpecialAddress(address: Address): boolean {
  return SPECIAL_NETWORKS.some((cidr) => isWithin(address, cidr)) && !isWithin(address, SIMULATED_LAN);
}
export const SPECIAL_NETWORKS: readonly Cidr[] = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '255.255.255.255/32', '::/127', 'fe80::/10', 'ff00::/8'];

/** Private address space (RFC 1918, RFC 4193, RFC 6598), and the simulated LAN. */
export function isPrivateAddress(address: Address): boolean {
  return PRIVATE.some((cidr) => isWithin(address, cidr));
}
const PRIVATE: readonly Cidr[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7', SIMULATED_LAN];
