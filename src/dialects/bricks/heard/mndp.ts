/** Knows an announcement of MNDP, which RouterOS and SwOS broadcast on UDP 5678 (MikroTik, "Neighbor discovery"; the numbers of its fields as Wireshark reads them). */
import { isSpecialAddress } from '../../../model/address.js';
import type { Inventory, Reading } from '../../../model/fact.js';
import { isStationMac, macOfBytes } from '../../../model/mac.js';
import { distinct } from '../../../model/order.js';
import { told } from '../members.js';
import { tlvsOf } from '../pcap.js';
import { addressOfBytes } from '../rows.js';
import { words } from './words.js';

const HEADER = 4;
const FIELD = { mac: 1, identity: 5, version: 7, platform: 8, board: 12, ipv6: 15, port: 16, ipv4: 17 } as const;
/** Switches without RouterOS; the others of the house may run either, and SwOS has not come to its third version. */
const SWITCH_BOARD = /^CSS/;

/**
 * What such a datagram from `source` on `port` tells: the neighbour with its label, and, of `self` (the address that it speaks for, null where there
 * is none), its name, make and release. It is a broadcast: every switch passes it on, so that it tells of no cable. Nothing for what asks for announcements.
 */
export function* mndp(message: Buffer, source: string, self: string | null, port: string, from: readonly string[]): Generator<Reading> {
  const fields = new Map<number, Buffer>();
  for (const { type, value } of tlvsOf(message.subarray(HEADER), 'mndp')) if (!fields.has(type)) fields.set(type, value);
  const mac = macOfBytes(fields.get(FIELD.mac) ?? Buffer.alloc(0));
  if (mac === null || !isStationMac(mac)) return;
  const [name, platform, board] = [words(fields.get(FIELD.identity)), words(fields.get(FIELD.platform)), words(fields.get(FIELD.board))];
  const version = /^v?(\d+(?:\.\d+)+\w*)/i.exec(words(fields.get(FIELD.version)) ?? '')?.[1];
  // `bridge/ether2`: the port of the bridge that it went out of.
  const remote = words(fields.get(FIELD.port))?.split('/').at(-1);
  const isMikroTik = platform === 'MikroTik';
  const addresses = distinct([source, ...[FIELD.ipv4, FIELD.ipv6].flatMap((type) => addressOfBytes(fields.get(type) ?? Buffer.alloc(0)) ?? [])].filter((address) => !isSpecialAddress(address)));
  const inventory: Inventory = { ...(isMikroTik && { vendor: 'MikroTik' }), ...told({ model: board, software: version }) };
  yield { kind: 'neighbour', protocol: 'mndp', passedOn: true, port, chassis: { subtype: 'mac', value: mac }, ...told({ name }), ...(remote && { remotePort: { subtype: 'name', value: remote } }), addresses, ...(Object.keys(inventory).length > 0 && { inventory }), from };
  if (self === null) return;
  if (name !== undefined) yield { kind: 'named', name, by: 'hostname', about: self, from };
  if (!isMikroTik) return;
  const isSwitch = SWITCH_BOARD.test(board ?? '') || Number(version?.split('.')[0]) < 3;
  yield { kind: 'is-a', vendor: 'MikroTik', os: isSwitch ? 'SwOS' : 'RouterOS', ...told({ model: board, version }), by: 'banner', about: self, from };
  yield { kind: 'role', role: isSwitch ? 'switch' : 'router', by: 'mndp', about: self, from };
}
