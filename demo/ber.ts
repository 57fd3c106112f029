/** Knows just enough of BER (ITU-T X.690) to read an SNMPv2c request and to write its answer. */

export interface Tlv {
  readonly tag: number;
  readonly value: Buffer;
}

/** The elements at the top level of `bytes`; throws RangeError on anything cut short. */
export function readAll(bytes: Buffer): Tlv[] {
  const elements: Tlv[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes.readUInt8(at++);
    let length = bytes.readUInt8(at++);
    if (length & 0x80) {
      const octets = length & 0x7f;
      if (octets < 1 || octets > 4) throw new RangeError('length');
      length = bytes.readUIntBE(at, octets);
      at += octets;
    }
    if (at + length > bytes.length) throw new RangeError('cut short');
    elements.push({ tag, value: bytes.subarray(at, at + length) });
    at += length;
  }
  return elements;
}

export function write(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  if (value.length < 0x80) return Buffer.concat([Buffer.from([tag, value.length]), value]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(value.length);
  const octets = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([tag, 0x80 | octets.length]), octets, value]);
}

export function readInteger(value: Buffer): number {
  return value.length === 0 ? 0 : value.readIntBE(0, Math.min(value.length, 6));
}
/** Two's complement, shortest form; `tag` is INTEGER, or one of the unsigned application types. */
export function writeInteger(number: number | bigint, tag = 0x02): Buffer {
  const bytes: number[] = [];
  let rest = BigInt(number);
  do {
    bytes.unshift(Number(rest & 0xffn));
    rest >>= 8n;
  } while (!(rest === 0n && bytes[0]! < 0x80) && !(rest === -1n && bytes[0]! >= 0x80));
  return write(tag, Buffer.from(bytes));
}

export function readOid(value: Buffer): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of value) {
    number = number * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (numbers.length === 0) numbers.push(Math.min(2, Math.floor(number / 40)), number - 40 * Math.min(2, Math.floor(number / 40)));
    else numbers.push(number);
    number = 0;
  }
  return numbers.join('.');
}
export function writeOid(oid: string): Buffer {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number);
  return write(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}
function base128(number: number): number[] {
  const bytes = [number % 128];
  for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) | 0x80);
  return bytes;
}
