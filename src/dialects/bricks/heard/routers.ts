/** Knows what routers say of themselves on a link: VRRP (RFC 3768, RFC 9568), CARP (carp(4) of OpenBSD and FreeBSD), advertisements (RFC 4861). */
import { isSpecialAddress, isWithin, networkOf } from '../../../model/address.js';
import type { Reading } from '../../../model/fact.js';
import { addressOfBytes } from '../rows.js';

/**
 * Version 2 and 3 share their first four octets and the place of the addresses (RFC 3768 §5.1, RFC 9568 §5.2). Only a master speaks. In IPv6 it speaks
 * from its own link-local address, and the first address it holds is one too; the others are what hosts know.
 */
export function* vrrp(payload: Buffer, source: string, from: readonly string[]): Generator<Reading> {
  const version = (payload[0] ?? 0) >> 4;
  const isSix = source.includes(':');
  const width = isSix ? 16 : 4;
  if (isCarp(payload)) return void (yield { kind: 'virtual-gateway', protocol: 'carp', group: payload[1]!, address: null, port: null, state: 'master', priority: null, about: source, from });
  // Behind its addresses version 2 has eight octets of authentication, used or not.
  if (payload.length < 8 + width || (version === 2 && payload.length < 8 + payload[3]! * width + 8) || (version !== 3 && (isSix || version !== 2)) || (payload[0]! & 0x0f) !== 1 || (isSix ? !isWithin(source, 'fe80::/10') : isSpecialAddress(source))) return;
  const octets = Array.from({ length: Math.min(payload[3]!, 20) }, (_, i) => payload.subarray(8 + i * width, 8 + (i + 1) * width)).filter(({ length }) => length === width);
  const held = octets.flatMap((one) => addressOfBytes(one) ?? []).filter((address) => !isSix || !isSpecialAddress(address));
  for (const address of held.length === 0 && isSix ? [null] : held) yield { kind: 'virtual-gateway', protocol: 'vrrp', group: payload[1]!, address, port: null, state: 'master', priority: payload[2]!, about: source, from };
}

/**
 * CARP speaks under the number of VRRP, and begins like its second version: where that counts addresses it has the length of what follows, seven
 * words of a counter and a digest. It tells no address.
 */
function isCarp(payload: Buffer): boolean {
  return payload.length === 36 && payload[0] === 0x21 && payload[3] === 7;
}

/** The networks that a router says are on the link (RFC 4861 §4.6.2). */
export function* advertisement(payload: Buffer, port: string, from: readonly string[]): Generator<Reading> {
  for (let at = 16; at + 8 <= payload.length; ) {
    const length = payload[at + 1]! * 8;
    if (length === 0 || at + length > payload.length) return;
    if (payload[at] === 3 && length === 32) {
      const address = addressOfBytes(payload.subarray(at + 16, at + 32));
      const destination = address === null || payload[at + 2]! > 128 ? null : networkOf(address, payload[at + 2]!);
      if (destination !== null && !isSpecialAddress(destination.split('/')[0]!)) yield { kind: 'route', destination, nextHop: null, port, protocol: 'router-advertisement', from };
    }
    at += length;
  }
}
