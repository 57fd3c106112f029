/** Knows the configuration of Zyxel switches and firewalls. */
import { parseAddress } from '../model/address.js';
import { clean } from '../model/text.js';
import type { Said } from './bricks/config-facts.js';
import { blocksOf, numbersIn, unquoted } from './bricks/config-text.js';
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';

export default configDialect({
  title: 'Zyxel switches and firewalls: configuration',
  systems: /^(?:ZyNOS|ZLD|uOS|Zyxel)/i,
  own: /^; (?:Product Name|Firmware Version) = |^! model: (?:USG|ATP|ZyWALL|VPN)|^! saved at .*\n! model:/m,
  is: { vendor: 'Zyxel', os: 'ZyNOS' },
  shell: { id: 'zyxel', settings: [] },
  running: [RUNNING],
  saved: ['show startup-config'],
  others: [{ what: 'system', run: 'show system-information' }, { what: 'system', run: 'show version' }],
  holds: /^(?:; Product Name|! model:|hostname|vlan \d|interface )/m,
  identity: { model: [/^; Product Name = (.+)$/m, /^! model: (\S.*)$/m, /Product Model\s*: (\S+)/], version: [/^; Firmware Version = (\S+)/m, /^! firmware version: (\S+)/m, /ZyNOS F\/W Version\s*: (\S+)/] },
  restless: [/^! saved at /, /^; System Up Time/],
  read: readZyxel,
  examples: [
    { name: 'a box with what is read from it', given: { ssh: { [RUNNING]: '; Product Name = GS1920-24v2\n; Firmware Version = V4.70(ABMH.8) | 02/10/2023\nvlan 1\n  name 1\nexit\nhostname sw-cellar\ntimesync server 192.0.2.123\nsyslog server 192.0.2.60 level 3\n' } }, reads: [{ kind: 'is-a', vendor: 'Zyxel', model: 'GS1920-24v2', version: 'V4.70(ABMH.8)' }, { kind: 'config', complete: true }, { kind: 'named', name: 'sw-cellar' }, { kind: 'config-server', what: 'syslog', address: '192.0.2.60' }] },
    { name: 'a firewall', given: { ssh: { [RUNNING]: '! saved at 2026-01-05 10:00:00\n! model: USG FLEX 200\n! firmware version: 5.38(ABUI.0)\nhostname fw-west\naddress-object mail 192.0.2.25\naddress-object spare 192.0.2.26\nip virtual-server smtp interface ge1 original-ip 198.51.100.2 map-to mail map-type port original-service SMTP mapped-service SMTP activate\nip virtual-server old interface ge1 original-ip 198.51.100.2 map-to 192.0.2.99 map-type port original-service HTTP mapped-service HTTP deactivate\nsecure-policy 1\n destinationip mail\n action allow\nexit\n' } }, reads: [{ kind: 'is-a', vendor: 'Zyxel', model: 'USG FLEX 200', version: '5.38(ABUI.0)' }, { kind: 'named', name: 'fw-west' }, { kind: 'port-forward', to: '192.0.2.25', line: 'ip virtual-server smtp interface ge1 original-ip 198.51.100.2 map-to mail map-type port original-service SMTP mapped-service SMTP activate' }, { kind: 'config-object', name: 'mail', type: 'address', defined: true, used: 2 }, { kind: 'config-object', name: 'spare', type: 'address', defined: true, used: 0 }] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
    { name: 'a switch: a tagged port, a community that may write', given: { ssh: { [RUNNING]: '; Product Name = GS2220-28HP\n; Firmware Version = V4.80(ABRQ.1) | 03/10/2023\nvlan 20\n  name cams\n  normal ""\n  fixed 1-2\n  forbidden ""\n  untagged 1\nexit\nhostname sw-cellar\nsnmp-server set-community ‹secret:00112233aabb›\n' } }, reads: [{ kind: 'vlan', id: 20, name: 'cams' }, { kind: 'vlan-port', vlan: 20, port: '2', tagged: true }, { kind: 'management-door', door: 'snmp-write' }] },
    { name: 'a firewall: whom it asks and tells', given: { ssh: { [RUNNING]: '! saved at 2026-03-03 10:11:12\n! model: USG FLEX 200\n! firmware version: 5.36(ABUI.0)\n!\nhostname edge1\nip dns server zone-forwarder append * user-defined 192.0.2.53\nlogging syslog 1 address 192.0.2.60\naaa group server radius rad\n server host 192.0.2.70\n!\n' } }, reads: [{ kind: 'config-server', what: 'dns', address: '192.0.2.53' }, { kind: 'config-server', what: 'syslog', address: '192.0.2.60' }, { kind: 'config-server', what: 'aaa', address: '192.0.2.70' }] },
  ],
});

/** Of firewalls: what the family writes otherwise. */
const SERVERS: readonly (readonly [Extract<Said, { kind: 'config-server' }>['what'], RegExp])[] = [
  ['dns', /^ip dns server zone-forwarder .*\buser-defined (\d[\d.]+)/gm],
  ['syslog', /^logging syslog \d+ address (\d[\d.]+)/gm],
  ['aaa', /^ +server host (\d[\d.]+)/gm],
];

/** Of switches: a port that is a fixed member of a VLAN and not among its untagged ones sends its frames with a tag. */
function* taggedPorts(text: string): Generator<Said> {
  for (const { line, below } of blocksOf(text)) {
    const vlan = Number(/^vlan (\d{1,4})$/.exec(line)?.[1]);
    const listed = (word: string) => numbersIn(below.find((one) => one.line.startsWith(`${word} `))?.line.slice(word.length + 1) ?? '');
    const untagged = new Set(listed('untagged'));
    for (const port of Number.isInteger(vlan) ? listed('fixed') : []) if (!untagged.has(port)) yield { kind: 'vlan-port', vlan, port: String(port), tagged: true };
  }
}

/** Firewalls (ZLD): objects by name, and addresses translated by them. Whoever writes an object's name uses it, in whatever command. */
function* readZyxel(text: string, alone: boolean): Generator<Said> {
  yield* readIosLike(text, alone);
  if (alone) yield* taggedPorts(text);
  for (const [line] of text.matchAll(/^snmp-server set-community .+$/gm)) yield { kind: 'management-door', door: 'snmp-write', line: clean(line, 160) };
  for (const [what, pattern] of SERVERS) for (const [, found] of text.matchAll(pattern)) yield* [parseAddress(found!)].flatMap((address): Said[] => (address === null ? [] : [{ kind: 'config-server', what, address }]));
  const objects = new Map([...text.matchAll(/^address-object ("[^"]+"|\S+) (\S+)/gm)].map(([line, name, value]) => [unquoted(name!), { line: line!, value: value! }] as const));
  for (const [line, target] of text.matchAll(/^ip virtual-server \S+ .*?\bmap-to (\S+).*$/gm)) {
    const to = /\bdeactivate\b/.test(line!) ? null : parseAddress(objects.get(target!)?.value ?? target!);
    const [, on, outer = ''] = /\binterface (\S+) (?:source-ip \S+ )?original-ip (\S+)/.exec(line!) ?? [];
    const at = parseAddress(objects.get(outer)?.value ?? outer);
    if (to) yield { kind: 'port-forward', port: portIn(line!, 'original-port'), to, toPort: portIn(line!, 'mapped-port'), line: clean(line!, 160), ...(at !== null && { at }), ...(on !== undefined && { on: clean(on) }) };
  }
  const words = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line.startsWith('address-object ')) continue;
    for (const word of new Set(line.match(/"[^"]*"|\S+/g) ?? [])) words.set(unquoted(word), (words.get(unquoted(word)) ?? 0) + 1);
  }
  // Objects that the box makes of its ports, and of well-known networks, are nobody's.
  const written = [...objects].filter(([name, { value }]) => (words.get(name) ?? 0) > 0 || !(value.startsWith('interface-') || /^(?:RFC1918_\d|IP6to4-Relay|LAN\d_SUBNET|DMZ_SUBNET)$/.test(name)));
  for (const [name, { line }] of written.slice(0, 5000)) yield { kind: 'config-object', name: clean(name, 80), type: 'address', defined: true, used: words.get(name) ?? 0, line: clean(line, 160) };
}
function portIn(line: string, word: string): number | null {
  return Number(new RegExp(`\\b${word} (\\d{1,5})\\b`).exec(line)?.[1]) || null;
}
