/** Knows BER as LDAP uses it: definite lengths, single-octet tags, nothing beyond its bounds (X.690 §8, RFC 4511 §5.1). */

export interface Element {
  readonly tag: number;
  readonly content: Buffer;
  /** Where the next element begins. */
  readonly next: number;
}
export class Malformed extends Error {}

/** One element: tag, length, contents. */
export function encode(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  return Buffer.concat([Buffer.from([tag, 0x82, content.length >> 8, content.length & 0xff]), content]);
}
export function encodeInteger(tag: number, value: number): Buffer {
  return encode(tag, Buffer.from([value]));
}
export function encodeText(tag: number, text: string): Buffer {
  return encode(tag, Buffer.from(text, 'utf8'));
}

/** The element at `at`; null: not all of it is there yet. Throws Malformed where it can never be one. */
export function elementAt(bytes: Buffer, at: number, most: number): Element | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return null;
  if ((tag & 0x1f) === 0x1f) throw new Malformed('a tag of several octets');
  let length = first;
  let start = at + 2;
  if (first >= 0x80) {
    const octets = first & 0x7f;
    if (octets === 0 || octets > 4) throw new Malformed('a length that is not definite');
    if (start + octets > bytes.length) return null;
    length = bytes.readUIntBE(start, octets);
    start += octets;
  }
  if (length > most) throw new Malformed('an element that is too long');
  if (start + length > bytes.length) return null;
  return { tag, content: bytes.subarray(start, start + length), next: start + length };
}

/** All elements of `content`, which they must fill exactly. */
export function elementsOf(content: Buffer, most = 1000): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < content.length; ) {
    const element = elementAt(content, at, content.length);
    if (!element) throw new Malformed('an element beyond its end');
    if (elements.push(element) > most) throw new Malformed('too many elements');
    at = element.next;
  }
  return elements;
}
