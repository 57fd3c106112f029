/** Knows how sixteen octets are written as an IPv6 address. */
import { parseAddress } from '../../src/model/address.js';

export function addressOfIpv6(octets: Uint8Array): string {
  const text = Buffer.from(octets).toString('hex').match(/.{4}/g)!.join(':');
  return parseAddress(text) ?? text;
}
