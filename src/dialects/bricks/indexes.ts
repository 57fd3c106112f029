/** Knows how addresses are written in the index of a table (RFC 2578 §7.7, RFC 4001), and which numbers a string of bits names. */
import { type Address, parseAddress } from '../../model/address.js';
import type { Row } from '../../model/dialect.js';
import { type Mac, macOfBytes, macOfHalves } from '../../model/mac.js';
import { addressOfBytes, bytesOf, bytesOfIndex } from './rows.js';

/** An InetAddressType, length and address at `start` of an index; `next` is where the index goes on. The zone of a scoped address is left out. */
export function inetAddressAt(parts: readonly string[], start: number): { readonly address: Address | null; readonly next: number } | null {
  const [type, length] = [Number(parts[start]), Number(parts[start + 1])];
  const next = start + 2 + length;
  if (!Number.isInteger(length) || length < 0 || next > parts.length) return null;
  const bytes = bytesOfIndex(parts.slice(start + 2, next));
  if (bytes === null) return null;
  const width = type === 1 || type === 3 ? 4 : type === 2 || type === 4 ? 16 : 0;
  return { address: width > 0 && bytes.length >= width ? addressOfBytes(bytes.slice(0, width)) : null, next };
}

/** An index that is nothing but one address. Some agents leave out its length, or write the zone after an address of the kind without one. */
export function soleInetAddress(parts: readonly string[]): Address | null {
  const regular = inetAddressAt(parts, 0);
  if (regular?.address && regular.next === parts.length) return regular.address;
  const width = parts[0] === '1' && parts.length === 5 ? 4 : parts[0] === '2' && (parts.length === 17 || parts.length === 21) ? 16 : 0;
  const bytes = width > 0 ? bytesOfIndex(parts.slice(1, 1 + width)) : null;
  return bytes === null ? null : addressOfBytes(bytes);
}

/** Four sub-identifiers as an IPv4 address. */
export function ipv4At(parts: readonly string[], start: number): Address | null {
  const octets = start < 0 ? [] : parts.slice(start, start + 4);
  return octets.length === 4 ? parseAddress(octets.join('.')) : null;
}

/** Six sub-identifiers as a MAC; some agents write their number, six, before them. */
export function macAt(parts: readonly string[], start: number): Mac | null {
  const first = parts.length === start + 7 && parts[start] === '6' ? start + 1 : start;
  const bytes = parts.length >= first + 6 ? bytesOfIndex(parts.slice(first, first + 6)) : null;
  return bytes === null ? null : macOfBytes(bytes);
}

/** As `macAt` of the sub-identifiers of `index`, from the `start`-th on; quick, for tables of thousands of rows. */
export function macBelow(index: string, start: number): Mac | null {
  const first = startOf(index, start);
  if (first < 0) return null;
  let [block, card, octet, digits, octets] = [0, 0, 0, 0, 0];
  for (let i = first; i <= index.length; i++) {
    const digit = i === index.length ? DOT : index.charCodeAt(i);
    if (digit !== DOT) {
      if (digit < ZERO || digit > ZERO + 9 || ++digits > 3) return macAt(index.split('.'), start);
      octet = octet * 10 + digit - ZERO;
      continue;
    }
    if (digits === 0 || octet > 255 || octets === 6) return macAt(index.split('.'), start);
    if (octets < 3) block = (block << 8) | octet;
    else card = (card << 8) | octet;
    [octet, digits, octets] = [0, 0, octets + 1];
  }
  return octets === 6 ? macOfHalves(block, card) : macAt(index.split('.'), start);
}
const DOT = 46;
const ZERO = 48;

/** The position of the `count`-th sub-identifier; -1: there are fewer. */
function startOf(index: string, count: number): number {
  let at = 0;
  for (let i = 0; i < count; i++) {
    at = index.indexOf('.', at) + 1;
    if (at === 0) return -1;
  }
  return at;
}

/** The length of a netmask written as an address; null where its bits are not contiguous. */
export function prefixOfMask(mask: Address | null): number | null {
  if (mask === null || mask.includes(':')) return null;
  const bits = mask.split('.').map((octet) => Number(octet).toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : null;
}

/** The positions of the set bits, the highest bit of the first octet being `first`: a PortList counts from 1, a VLAN map from 0. */
export function setBits(row: Row | undefined, first: number): readonly number[] {
  const bytes = row ? bytesOf(row) : null;
  const set: number[] = [];
  bytes?.forEach((byte, i) => {
    for (let bit = 0; byte !== 0 && bit < 8; bit++) if ((byte & (0x80 >> bit)) !== 0) set.push(i * 8 + bit + first);
  });
  return set;
}
