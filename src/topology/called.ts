/** Knows when two names mean one box: agents write them short or in full, in any case, and cut them where a field is full. */
import type { NeighbourId } from '../model/fact.js';
import { isPortName } from './port-spellings.js';

/**
 * Where names are cut: 15 characters (NetBIOS), 31 and 32 (fields of 32 octets with and without an end mark), 63 (a label of DNS, RFC 1035),
 * 64 and 255 (SnmpAdminString and sysName, SNMPv2-MIB).
 */
const CUTS: readonly number[] = [15, 31, 32, 63, 64, 255];

/** `core1.example.net.` and `core1` are one name; addresses have no labels. */
export function labelOf(name: string): string {
  return /^[\d.]+$|:/.test(name) ? name : name.toLowerCase().split('.')[0]!;
}

/** Whether one is the beginning of the other, up to where names are cut. */
export function isCutShort(a: string, b: string): boolean {
  const [short, long] = (a.length < b.length ? [a, b] : [b, a]).map((name) => name.toLowerCase()) as [string, string];
  return short.length < long.length && CUTS.includes(short.length) && long.startsWith(short);
}

/** The shortest beginning that all names share of which one is cut from the other; null where a name is too short to be cut. */
export function stemOf(name: string): string | null {
  return name.length < CUTS[0]! ? null : name.toLowerCase().slice(0, CUTS[0]);
}

/** Names that boxes bear as they leave the factory, or before anybody named them: they tell no two apart. */
const SHIPPED: ReadonlySet<string> = new Set(['switch', 'router', 'ap', 'localhost', 'localhost6', 'hostname', 'default', 'unknown', 'none', '(none)', 'mikrotik', 'openwrt', 'ubnt', 'ruckusap', 'amnesiac', 'debian', 'ubuntu', 'raspberrypi']);
export function isShippedName(name: string): boolean {
  return SHIPPED.has(labelOf(name));
}

/** Names of interfaces, and numbers: every box has such. */
const INTERFACE = /^(?:(?:eth|ether|em|br|bridge|wlan|ath|bond|team|lo|lan|wan|port|vlan|swp|mgmt|bvi|irb|vmnic|vmbr)?[-_.:/ \d]*|en[opsx][a-z\d]*\d|wl[ops][a-z\d]*\d|br-[a-z]+)$/i;

/**
 * Names by which a chassis id calls a device. CDP and its kin put a name there, a serial number beside it or none: `core1.example.net`,
 * `SERIAL(core1)`, `core1(SERIAL)`. LLDP's hold for the sender alone where they name an interface or a part (IEEE 802.1AB §8.5.2);
 * what an agent makes up itself, or a command prints without saying what it is, may be a name.
 */
export function namesIn({ subtype, value }: NeighbourId, protocol: string): string[] {
  if (subtype === 'mac' || subtype === 'address') return [];
  if (protocol === 'lldp' && (subtype === 'port' || subtype === 'alias' || subtype === 'component' || subtype === 'circuit' || INTERFACE.test(value) || isPortName(value))) return [];
  const [, outside = '', inside = ''] = BRACKETS.exec(value) ?? [];
  return [value, outside, inside].filter((one) => one !== '');
}
const BRACKETS = /^([^()]*)\(([^()]*)\)$/;
const SERIAL = /^(?=.*\d)[A-Z\d]{8,16}$/;

/** A name without the serial number beside it. */
export function withoutSerial(name: string): string {
  const [, outside = '', inside = ''] = BRACKETS.exec(name) ?? [];
  if (outside === '' || inside === '' || SERIAL.test(outside) === SERIAL.test(inside)) return name;
  return SERIAL.test(outside) ? inside : outside;
}
