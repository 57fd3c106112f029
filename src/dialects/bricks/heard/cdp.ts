/** Knows a frame of CDP. */
import { isSpecialAddress, parseAddress } from '../../../model/address.js';
import type { Reading, Role } from '../../../model/fact.js';
import { distinct } from '../../../model/order.js';
import { told } from '../members.js';
import { type Frame, tlvsOf } from '../pcap.js';
import { words } from './words.js';

const HEADER = 'aaaa0300000c2000';

/** The neighbour that such a frame on `port` tells; null where it is none. */
export function cdp({ payload }: Frame, port: string, from: readonly string[]): Reading | null {
  if (payload.subarray(0, 8).toString('hex') !== HEADER || payload.length < 12) return null;
  const tlvs = tlvsOf(payload.subarray(12), 'cdp');
  const one = (type: number): Buffer | undefined => tlvs.find((tlv) => tlv.type === type)?.value;
  const id = words(one(1));
  if (id === undefined) return null;
  const bits = one(4)?.length === 4 ? one(4)!.readUInt32BE(0) : 0;
  const capabilities: Role[] = bits & 0x80 ? ['phone'] : [...(bits & 0x01 ? (['router'] as const) : []), ...(bits & 0x08 ? (['switch'] as const) : []), ...(bits & 0x10 && !(bits & 0x09) ? (['host'] as const) : [])];
  const remote = words(one(3));
  return { kind: 'neighbour', protocol: 'cdp', port, chassis: { subtype: 'name', value: id }, ...(remote !== undefined && { remotePort: { subtype: 'name', value: remote } }), name: id, ...told({ description: words(one(6)) }), addresses: cdpAddresses(one(2)), capabilities, from };
}
/** Protocol type, its length, protocol, length, address; only IPv4 (0xcc) is read. */
function cdpAddresses(value: Buffer | undefined): string[] {
  const addresses: string[] = [];
  if (!value || value.length < 4) return addresses;
  for (let at = 4; at + 9 <= value.length && addresses.length < 16; ) {
    const protocol = value[at + 1]!;
    const length = at + 2 + protocol + 2 <= value.length ? value.readUInt16BE(at + 2 + protocol) : 0;
    const start = at + 2 + protocol + 2;
    if (length === 0 || start + length > value.length) break;
    if (protocol === 1 && value[at + 2] === 0xcc && length === 4) addresses.push(value.subarray(start, start + 4).join('.'));
    at = start + length;
  }
  return distinct(addresses.filter((address) => parseAddress(address) !== null && !isSpecialAddress(address)));
}
