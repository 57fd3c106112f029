/** Knows how a variable binding is written down: one snmprec line, `OID|tag|value`, as snmpsim reads it. */
import snmp, { type Varbind } from 'net-snmp';

const { ObjectType } = snmp;
/** What stands for "there is no such object" (RFC 3416 §4.2.1) and for the end of the view. */
const ABSENT = new Set([ObjectType.NoSuchObject, ObjectType.NoSuchInstance]);

export function isAbsent(varbind: Varbind): boolean {
  return ABSENT.has(varbind.type);
}
export function isEndOfMibView(varbind: Varbind): boolean {
  return varbind.type === ObjectType.EndOfMibView;
}

/** The line without its line break, or null where the value does not fit its type. */
export function snmprecLine(varbind: Varbind): string | null {
  const { oid, type, value } = varbind;
  const written = writtenValue(type, value);
  return written === null ? null : `${oid}|${written}`;
}

function writtenValue(type: number, value: unknown): string | null {
  if (type === ObjectType.OctetString) return Buffer.isBuffer(value) ? octets(value) : null;
  if (type === ObjectType.Counter64) return Buffer.isBuffer(value) ? `70|${counter64(value)}` : null;
  if (type === ObjectType.Opaque) return Buffer.isBuffer(value) ? `68x|${value.toString('hex')}` : null;
  if (type === ObjectType.Null) return '5|';
  if (type === ObjectType.OID || type === ObjectType.IpAddress) return typeof value === 'string' ? `${type}|${value}` : null;
  if (NUMBERS.has(type)) return Number.isSafeInteger(value) ? `${type}|${String(value)}` : null;
  return null;
}
const NUMBERS = new Set([ObjectType.Integer, ObjectType.Counter, ObjectType.Gauge, ObjectType.TimeTicks]);

/** Plain text where every octet is printable ASCII and no separator, hex otherwise. */
function octets(bytes: Buffer): string {
  for (const byte of bytes) {
    if (byte < 0x20 || byte > 0x7e || byte === 0x7c) return `4x|${bytes.toString('hex')}`;
  }
  return `4|${bytes.toString('latin1')}`;
}

/** The low 64 bits: agents send up to nine octets, the first one zero. */
function counter64(bytes: Buffer): string {
  return bytes.length === 0 ? '0' : BigInt.asUintN(64, BigInt(`0x${bytes.toString('hex')}`)).toString();
}
