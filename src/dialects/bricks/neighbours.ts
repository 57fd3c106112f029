/** Knows how LLDP and its kin write ids, management addresses and capabilities (IEEE 802.1AB-2005 §9.5, §11). */
import { type Address, isSpecialAddress } from '../../model/address.js';
import type { Row } from '../../model/dialect.js';
import type { IdSubtype, Inventory, NeighbourId, Role } from '../../model/fact.js';
import { parseMac } from '../../model/mac.js';
import { clean, decode } from '../../model/text.js';
import { shortName } from './enterprises.js';
import { told as plausible } from './plausible.js';
import { addressOfBytes, bytesOf, bytesOfIndex, macOf, numberOf, textOf } from './rows.js';
import { vendorNamed } from './vendor-names.js';

const CHASSIS: readonly IdSubtype[] = ['unknown', 'component', 'alias', 'port', 'mac', 'address', 'name', 'local'];
const PORT: readonly IdSubtype[] = ['unknown', 'alias', 'port', 'mac', 'address', 'name', 'circuit', 'local'];

/** A chassis id by its subtype; undefined where the row holds none. */
export function chassisId(subtype: Row | undefined, id: Row | undefined): NeighbourId | undefined {
  return idOf(CHASSIS[numberOf(subtype) ?? 0] ?? 'unknown', id);
}
/** A port id by its subtype; undefined where the row holds none. */
export function portId(subtype: Row | undefined, id: Row | undefined): NeighbourId | undefined {
  return idOf(PORT[numberOf(subtype) ?? 0] ?? 'unknown', id);
}

/** The label of a neighbour from its inventory cells, its vendor by its description where no cell names one; undefined where nothing is told. */
export function inventoryOf(cells: Readonly<Partial<Record<keyof Inventory, Row>>>, description: string | null): Inventory | undefined {
  const parts = (['model', 'hardware', 'firmware', 'software', 'serial', 'asset'] as const).flatMap((part) => {
    const text = plausible(textOf(cells[part]));
    return text === null ? [] : [[part, text] as const];
  });
  const vendor = shortName(plausible(textOf(cells.vendor)) ?? undefined) ?? (description === null ? null : vendorNamed(description));
  const inventory: Inventory = { ...(vendor !== null && { vendor }), ...Object.fromEntries(parts) };
  return Object.keys(inventory).length === 0 ? undefined : inventory;
}

function idOf(subtype: IdSubtype, row: Row | undefined): NeighbourId | undefined {
  const bytes = row ? bytesOf(row) : null;
  if (bytes === null || bytes.length === 0) return undefined;
  if (subtype === 'mac') return { subtype, value: macOf(row) ?? plain(bytes) };
  if (subtype === 'address') return { subtype, value: networkAddress(bytes) ?? plain(bytes) };
  return { subtype, value: plain(bytes) };
}
/** Octets as text where they are text, else in hex; a MAC sent as six raw octets under another subtype as a MAC. */
function plain(bytes: Uint8Array): string {
  const isText = bytes.every((byte) => (byte >= 0x20 && byte !== 0x7f) || byte === 9 || byte === 10 || byte === 13) && clean(decode(bytes)) !== '';
  if (isText) return clean(decode(bytes));
  const text = Buffer.from(bytes).toString('utf8').replace(/\0+$/, '');
  if (text !== '' && /^[\x20-\x7e]+$/.test(text)) return clean(text);
  const hex = Buffer.from(bytes).toString('hex').slice(0, 128);
  return parseMac(hex) ?? hex;
}
/** An address with its IANA family in front (RFC 1700): 1 IPv4, 2 IPv6, 6 a MAC. */
function networkAddress(bytes: Uint8Array): string | null {
  const rest = bytes.slice(1);
  if (bytes[0] === 1 || bytes[0] === 2) return addressOfBytes(rest);
  return addressOfBytes(bytes);
}

/** A management address in an index: subtype, length, octets. Null where it is none that names one box. */
export function managementAddressAt(parts: readonly string[], start: number): Address | null {
  const [family, length] = [Number(parts[start]), Number(parts[start + 1])];
  const bytes = bytesOfIndex(parts.slice(start + 2, start + 2 + length));
  if (bytes === null || (family !== 1 && family !== 2) || bytes.length !== length) return null;
  const address = addressOfBytes(bytes);
  return address === null || isSpecialAddress(address) ? null : address;
}

/** Roles by LLDP's system capabilities: those enabled, else those it could have. Empty: none was told. */
export function rolesOfCapabilities(enabled: Row | undefined, supported: Row | undefined): readonly Role[] {
  const bits = firstOctet(enabled) || firstOctet(supported);
  if (bits & 0x04) return ['phone'];
  if (bits & 0x10) return ['access-point'];
  return [...(bits & 0x08 ? (['router'] as const) : []), ...(bits & 0x20 ? (['switch'] as const) : []), ...(bits & 0x01 && (bits & 0x28) === 0 ? (['host'] as const) : [])];
}
function firstOctet(row: Row | undefined): number {
  return (row ? bytesOf(row)?.[0] : 0) ?? 0;
}
