/** Knows how an SNMP value is written in a recording (snmprec, as snmpsim reads it) and how to read it as text, number, MAC or address. */
import { type Address, parseAddress } from '../../model/address.js';
import type { Row } from '../../model/dialect.js';
import { type Mac, macOfBytes, parseMac } from '../../model/mac.js';
import { clean, decode } from '../../model/text.js';

/** snmprec tags: 2 Integer32, 4 OCTET STRING, 4x the same in hex, 6 OID, 64 IpAddress, 64x in hex, 65 Counter32, 66 Gauge32, 67 TimeTicks, 70 Counter64. */
const NUMERIC = new Set(['2', '65', '66', '67', '70']);

/** The octets of an OCTET STRING or IpAddress; null for other types. */
export function bytesOf(row: Row): Uint8Array | null {
  if (row.tag === '4x' || row.tag === '64x') return /^([0-9a-fA-F]{2})*$/.test(row.value) ? Buffer.from(row.value, 'hex') : null;
  if (row.tag === '4') return Buffer.from(row.value, 'utf8');
  if (row.tag === '64') return Buffer.from(row.value.split('.').map(Number));
  return null;
}

/** The value as one clean line, or null where it is no text or empty. */
export function textOf(row: Row | undefined): string | null {
  if (!row) return null;
  const bytes = bytesOf(row);
  const text = clean(bytes && row.tag !== '64' ? decode(bytes) : row.value);
  return text === '' ? null : text;
}

/** The value as a number, or null where it is none. Counter64 beyond 2^53 loses precision. */
export function numberOf(row: Row | undefined): number | null {
  return row ? numberWritten(row.tag, row.value) : null;
}
/** As `numberOf` of a row with this tag and value. */
export function numberWritten(tag: string, value: string): number | null {
  if (!NUMERIC.has(tag)) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** The value as a MAC: six octets, or a MAC written as text. */
export function macOf(row: Row | undefined): Mac | null {
  if (!row) return null;
  const bytes = bytesOf(row);
  if (!bytes) return null;
  return macOfBytes(bytes) ?? parseMac(decode(bytes));
}

/** The value as an IPv4 or IPv6 address: IpAddress, or 4 or 16 octets. */
export function addressOf(row: Row | undefined): Address | null {
  if (!row) return null;
  if (row.tag === '64') return parseAddress(row.value);
  const bytes = bytesOf(row);
  return bytes ? addressOfBytes(bytes) : null;
}

/** 4 octets as IPv4, 16 as IPv6, else null. */
export function addressOfBytes(bytes: Uint8Array): Address | null {
  if (bytes.length === 4) return parseAddress(Array.from(bytes).join('.'));
  if (bytes.length !== 16) return null;
  const hex = Buffer.from(bytes).toString('hex');
  return parseAddress(hex.match(/.{4}/g)!.join(':'));
}

/** Octets written as sub-identifiers of an index: `0.27.33.170.187.204`. Null where one is no octet. */
export function bytesOfIndex(parts: readonly string[]): Uint8Array | null {
  const numbers = parts.map(Number);
  return numbers.every((n) => Number.isInteger(n) && n >= 0 && n <= 255) ? Uint8Array.from(numbers) : null;
}
