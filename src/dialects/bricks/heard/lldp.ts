/** Knows a frame of LLDP (IEEE 802.1AB) with the inventory of its media extension (ANSI/TIA-1057). */
import { isSpecialAddress } from '../../../model/address.js';
import type { Reading } from '../../../model/fact.js';
import { distinct } from '../../../model/order.js';
import { told } from '../members.js';
import { chassisId, inventoryOf, portId, rolesOfCapabilities } from '../neighbours.js';
import { type Frame, tlvsOf } from '../pcap.js';
import { addressOfBytes } from '../rows.js';
import { number, row, words } from './words.js';

/** The prefix of TIA, and its inventory from hardware to asset. */
const MED = '0012bb';
const MED_INVENTORY = { hardware: 5, firmware: 6, software: 7, serial: 8, vendor: 9, model: 10, asset: 11 } as const;

/** The neighbour that such a frame on `port` tells; null where it is none. */
export function lldp({ payload }: Frame, port: string, from: readonly string[]): Reading | null {
  const tlvs = tlvsOf(payload, 'lldp');
  const one = (type: number): Buffer | undefined => tlvs.find((tlv) => tlv.type === type)?.value;
  const [chassis, remote] = [one(1), one(2)];
  if (!chassis || !remote || chassis.length < 2 || remote.length < 2) return null;
  const addresses = tlvs.filter(({ type, value }) => type === 8 && value.length > 6).flatMap(({ value }) => addressOfBytes(value.subarray(2, 1 + value[0]!)) ?? []);
  const capabilities = one(7);
  const ofMed = (subtype: number): Buffer | undefined => tlvs.find(({ type, value }) => type === 127 && value.length > 4 && value.subarray(0, 3).toString('hex') === MED && value[3] === subtype)?.value.subarray(4);
  const cells = Object.fromEntries(Object.entries(MED_INVENTORY).flatMap(([part, subtype]) => (ofMed(subtype) ? [[part, row(ofMed(subtype))!]] : [])));
  const inventory = inventoryOf(cells, words(one(6)) ?? null);
  return {
    ...{ kind: 'neighbour', protocol: 'lldp', port },
    ...told({ chassis: chassisId(number(chassis[0]), row(chassis.subarray(1))), remotePort: portId(number(remote[0]), row(remote.subarray(1))), remotePortDescription: words(one(4)), name: words(one(5)), description: words(one(6)) }),
    addresses: distinct(addresses.filter((address) => !isSpecialAddress(address))),
    capabilities: capabilities?.length === 4 ? rolesOfCapabilities(row(Buffer.from([reversed(capabilities[3]!)])), row(Buffer.from([reversed(capabilities[1]!)]))) : [],
    ...(inventory && { inventory }),
    from,
  };
}
/** On the wire the lowest bit is the first; in the MIB, the highest. */
function reversed(octet: number): number {
  return Array.from({ length: 8 }, (_, i) => ((octet >> i) & 1) << (7 - i)).reduce((sum, bit) => sum | bit, 0);
}
