/** Knows what a server of addresses offers (RFC 2131). */
import { isSpecialAddress } from '../../../model/address.js';
import type { Reading } from '../../../model/fact.js';
import { words } from './words.js';

/** An offer or an acknowledgement; nothing else is read. */
export function* dhcp(message: Buffer, source: string, from: readonly string[]): Generator<Reading> {
  if (message.length < 240 || message[0] !== 2 || message.readUInt32BE(236) !== 0x63825363) return;
  const options = new Map<number, Buffer>();
  for (let at = 240; at + 2 <= message.length && message[at] !== 255; ) {
    if (message[at] === 0) {
      at++;
      continue;
    }
    options.set(message[at]!, message.subarray(at + 2, at + 2 + message[at + 1]!));
    at += 2 + message[at + 1]!;
  }
  const type = options.get(53)?.[0];
  const lease = options.get(51);
  const server = addressesIn(options.get(54))[0] ?? source;
  if ((type !== 2 && type !== 5) || isSpecialAddress(server)) return;
  yield { kind: 'offers-dhcp', routers: addressesIn(options.get(3)), resolvers: addressesIn(options.get(6)), domain: words(options.get(15))?.toLowerCase() ?? null, ...(lease?.length === 4 ? { leaseSeconds: lease.readUInt32BE(0) } : {}), about: server, from };
  yield { kind: 'open-port', protocol: 'udp', port: 67, service: 'dhcps', about: server, from };
}
function addressesIn(octets: Buffer | undefined): string[] {
  return Array.from({ length: Math.min(8, Math.floor((octets?.length ?? 0) / 4)) }, (_, i) => octets!.subarray(i * 4, i * 4 + 4).join('.')).filter((address) => !isSpecialAddress(address));
}
