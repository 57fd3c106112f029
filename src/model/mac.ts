/** Knows MAC addresses (IEEE 802): one spelling, and which of them say nothing about one box. */

/** Lower-case, colon-separated: `00:1b:21:aa:bb:cc`. */
export type Mac = string;

/** Canonical spelling from any usual one (`001b.21aa.bbcc`, `00-1B-21-…`, `0:1b:21:…`, 12 digits), or null. */
export function parseMac(text: string): Mac | null {
  const trimmed = text.trim().toLowerCase();
  const parts = trimmed.split(/[:-]/);
  if (parts.length === 6 && parts.every((part) => /^[0-9a-f]{1,2}$/.test(part))) return parts.map((part) => part.padStart(2, '0')).join(':');
  const digits = trimmed.replace(/[.\s]/g, '');
  if (!/^[0-9a-f]{12}$/.test(digits)) return null;
  return digits.match(/../g)!.join(':');
}

/** The MAC held in six octets, or null for any other length. */
export function macOfBytes(bytes: Uint8Array): Mac | null {
  if (bytes.length !== 6) return null;
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(':');
}

/**
 * The MAC with these first and last three octets, as numbers. A card is in the tables of all switches on its way: it is spelt once, and all of
 * them share the word. Beyond as many as a large site has, those known so far are forgotten.
 */
export function macOfHalves(block: number, card: number): Mac {
  const known = spelt.get(block)?.get(card);
  if (known !== undefined) return known;
  if (spellings === MOST_SPELLINGS) {
    spelt.clear();
    spellings = 0;
  }
  const cards = spelt.get(block) ?? new Map<number, Mac>();
  const mac = `${octets(block)}:${octets(card)}`;
  spelt.set(block, cards.set(card, mac));
  spellings++;
  return mac;
}
const spelt = new Map<number, Map<number, Mac>>();
const MOST_SPELLINGS = 250_000;
let spellings = 0;
function octets(half: number): string {
  const digits = half.toString(16).padStart(6, '0');
  return `${digits.slice(0, 2)}:${digits.slice(2, 4)}:${digits.slice(4)}`;
}

/** The first three octets, the vendor's block: `00:1b:21`. */
export function ouiOf(mac: Mac): string {
  return mac.slice(0, 8);
}

/** Group address: broadcast or multicast. Never a box. */
export function isGroupMac(mac: Mac): boolean {
  return ODD_DIGITS.has(mac.charAt(1));
}
const ODD_DIGITS = new Set('13579bdfBDF');

/** Locally administered: random, virtual machine, or made up by software; a class of its own, never near-global. */
export function isLocalMac(mac: Mac): boolean {
  return (parseInt(mac.slice(1, 2), 16) & 2) === 2;
}

/** A first-hop redundancy or high-availability address that moves between boxes. */
export function isVirtualMac(mac: Mac): boolean {
  return mac.startsWith('00:0') && VIRTUAL.some((prefix) => mac.startsWith(prefix));
}
/** All begin alike. VRRP v4/v6 and CARP (RFC 5798), HSRP v1, v2, v2-IPv6, GLBP (Cisco), FortiGate cluster. */
const VIRTUAL = ['00:00:5e:00:01:', '00:00:5e:00:02:', '00:00:0c:07:ac:', '00:00:0c:9f:f', '00:05:73:a0:0', '00:07:b4:00:', '00:09:0f:09:'];

/** Fit to tell one network card from another: not zero, not a group, not virtual. */
export function isStationMac(mac: Mac): boolean {
  return mac !== '00:00:00:00:00:00' && !isGroupMac(mac) && !isVirtualMac(mac);
}
