/** Knows how an address is written as a name of the domain name system (RFC 1035 §3.5, RFC 3596 §2.5). */
import { type Address, addressNumber, parseAddress } from './address.js';

/** `192.0.2.7` is `7.2.0.192.in-addr.arpa`. */
export function reverseName(address: Address): string {
  if (!address.includes(':')) return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
  const digits = addressNumber(address).value.toString(16).padStart(32, '0');
  return `${[...digits].reverse().join('.')}.ip6.arpa`;
}

/** The address that a name of that form stands for; null for any other name. */
export function addressOfReverseName(name: string): Address | null {
  const [, v4] = /^((?:\d{1,3}\.){4})in-addr\.arpa$/i.exec(name) ?? [];
  if (v4 !== undefined) return parseAddress(v4.slice(0, -1).split('.').reverse().join('.'));
  const [, v6] = /^((?:[0-9a-f]\.){32})ip6\.arpa$/i.exec(name) ?? [];
  if (v6 === undefined) return null;
  return parseAddress(v6.split('.').reverse().join('').match(/.{4}/g)!.join(':'));
}
