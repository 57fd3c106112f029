/** Knows by which keys one target can be told from another: serials, chassis id, engine id, host key, MACs (scored, strongest first). */
import { parseAddress } from '../model/address.js';
import type { IdSubtype, IdentityKind, NeighbourId } from '../model/fact.js';
import { parseMac } from '../model/mac.js';
import type { Bag } from './gathered.js';
import { isTellingMac } from './macs.js';
import type { StandIns } from './stand-ins.js';

export interface Key {
  readonly kind: IdentityKind;
  readonly value: string;
  readonly from: readonly string[];
}

/** IEEE 802.1AB LldpChassisIdSubtype. */
const CHASSIS_SUBTYPE: Readonly<Record<IdSubtype, number>> = { component: 1, alias: 2, port: 3, mac: 4, address: 5, name: 6, local: 7, circuit: 7, unknown: 0 };

/** An LLDP chassis id as one comparable word, `4/00:1b:21:aa:bb:cc`. */
export function chassisWord({ subtype, value }: NeighbourId): string {
  return `${CHASSIS_SUBTYPE[subtype]}/${subtype === 'mac' ? (parseMac(value) ?? value) : value}`;
}

/** The MAC in a chassis word of subtype MAC, where it tells a box; else null. */
export function macOfChassis(word: string): string | null {
  const mac = word.startsWith('4/') ? parseMac(word.slice(2)) : null;
  return mac !== null && isTellingMac(mac) ? mac : null;
}

/** Serials that makers leave in every box: nothing, one character over and over, a running number, a request to fill it in. */
export function isTellingSerial(serial: string): boolean {
  const bare = serial.replace(/[\s.:_-]/g, '').toLowerCase();
  if (bare.length < 4 || /^(.)\1*$/.test(bare) || '01234567890123456789'.includes(bare) || '98765432109876543210'.includes(bare)) return false;
  return !/serial|filled|default|notspecified|notavailable|unknown|none|null|invalid|tobe|oem/.test(bare);
}

/** Whether it looks like a number of a box and is that of many, or a request to give one. */
export function isFactorySerial(serial: string): boolean {
  return !isTellingSerial(serial) && /\d{6}|x{6}|filled|default|serial/i.test(serial) && !/^0+$/.test(serial.trim());
}

/** All keys that a target's own answers hold. Whether a key may merge targets is for identity to say. A card that stands in for several is nobody's by ARP. */
export function* keysOf(target: string, bag: Bag, standIns: StandIns): Generator<Key> {
  for (const { key: kind, value, from } of bag.of('identity')) if (isTelling(kind, value)) yield { kind, value: kind === 'mac' || kind === 'bridge' ? (parseMac(value) ?? value) : value.trim(), from };
  // What only has the form of a serial tells, but merges nothing.
  for (const { serial, by, from } of bag.of('is-a')) if (serial !== undefined && by !== 'convention' && isTellingSerial(serial)) yield { kind: 'serial', value: serial.trim(), from };
  for (const part of bag.of('component')) if (part.class === 'chassis' && part.serial !== undefined && isTellingSerial(part.serial)) yield { kind: 'serial', value: part.serial.trim(), from: part.from };
  for (const { chassis, from } of bag.of('announces')) if (chassis && isTelling('chassis', chassisWord(chassis))) yield { kind: 'chassis', value: chassisWord(chassis), from };
  for (const { address, from } of bag.of('bridge')) if (isTellingMac(address)) yield { kind: 'bridge', value: address, from };
  for (const { mac, from } of bag.of('interface')) if (mac !== undefined && isTellingMac(mac)) yield { kind: 'mac', value: mac, from };
  for (const { mac, from } of bag.of('own-mac')) if (isTellingMac(mac)) yield { kind: 'mac', value: mac, from };
  for (const { address, mac, from } of bag.of('resolved')) if (address === target && isTellingMac(mac) && !standIns.has(mac)) yield { kind: 'mac', value: mac, from };
  const address = parseAddress(target);
  const answered = [...bag.of('alive'), ...bag.of('named'), ...bag.of('described')][0];
  if (address !== null) yield { kind: 'address', value: address, from: answered?.from ?? [] };
}

function isTelling(kind: IdentityKind, value: string): boolean {
  if (value.trim() === '') return false;
  if (kind === 'serial') return isTellingSerial(value);
  if (kind === 'mac' || kind === 'bridge') return isTellingMac(parseMac(value) ?? value);
  if (kind === 'chassis') return !value.startsWith('5/') && (!value.startsWith('4/') || macOfChassis(value) !== null);
  return !/^(00)+$|^(ff)+$/i.test(value.replace(/[^0-9a-z]/gi, ''));
}
