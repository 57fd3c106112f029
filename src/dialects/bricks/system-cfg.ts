/** Knows the flat file in which Ubiquiti's UniFi and airOS boxes keep what they are told: `switch.vlan.2.id=20`. */
import { networkOf, parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import { type Said, leftoversOf } from './config-facts.js';
import { addressIn } from './config-text.js';

/** Values by key; the last of equal ones counts. */
function valuesOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/^([a-z][\w.-]{0,120})=(.*)$/gim)].map(([, key, value]) => [key!, value!.trim()] as const));
}
/** The numbers that stand for `*` in keys of this form, and what belongs to each. */
function* entriesOf(values: ReadonlyMap<string, string>, before: string, after: string): Generator<readonly [string, string]> {
  const form = new RegExp(`^${before}(\\d+)${after}$`);
  for (const [key, value] of values) {
    const number = form.exec(key)?.[1];
    if (number !== undefined && value !== '') yield [number, value];
  }
}
const isOff = (value: string | undefined): boolean => value === 'disabled';

export function* readSystemCfg(text: string, alone: boolean): Generator<Said> {
  const values = valuesOf(text);
  const get = (key: string): string => values.get(key) ?? '';
  const name = get('resolv.host.1.name');
  if (/^[A-Za-z0-9]/.test(name)) yield { kind: 'named', name: clean(name), by: 'hostname' };
  for (const [, user] of entriesOf(values, 'users\\.', '\\.name')) yield { kind: 'config-user', name: clean(user, 64) };
  yield* servers(values);
  if (get('telnetd.status') === 'enabled') yield { kind: 'management-door', door: 'telnet', line: 'telnetd.status=enabled' };
  if (get('httpd.status') === 'enabled' && get('httpd.https.status') !== 'enabled') yield { kind: 'management-door', door: 'http', line: 'httpd.status=enabled' };
  yield* leftoversOf([...values].filter(([key]) => /\.(?:name|ssid)$/.test(key)).map(([, value]) => `name ${value}`), /^name (.+)$/);
  if (!alone) return;
  for (const [number, port] of entriesOf(values, 'netconf\\.', '\\.devname')) {
    const address = addressIn(`${get(`netconf.${number}.ip`)} ${get(`netconf.${number}.netmask`)}`);
    if (address && address.address !== '0.0.0.0') yield { kind: 'address', ...address, port: clean(port) };
  }
  yield* routes(values);
  yield* ports(values);
}

function* servers(values: ReadonlyMap<string, string>): Generator<Said> {
  const get = (key: string): string => values.get(key) ?? '';
  const one = function* (what: Extract<Said, { kind: 'config-server' }>['what'], value: string): Generator<Said> {
    const address = parseAddress(value) ?? (/^[a-z\d][\w.-]+\.[a-z]{2,}$/i.test(value) ? value.toLowerCase() : null);
    if (address !== null && address !== '0.0.0.0') yield { kind: 'config-server', what, address };
  };
  for (const [number, server] of entriesOf(values, 'ntpclient\\.', '\\.server')) if (!isOff(get('ntpclient.status')) && !isOff(get(`ntpclient.${number}.status`))) yield* one('ntp', server);
  for (const [number, server] of entriesOf(values, 'resolv\\.nameserver\\.', '\\.ip')) if (!isOff(get(`resolv.nameserver.${number}.status`))) yield* one('dns', server);
  if (!isOff(get('syslog.remote.status'))) yield* one('syslog', get('syslog.remote.ip'));
  const told = new Set([...values].flatMap(([key, value]) => (/^(?:aaa|radius|switch\.dot1x)\.(?:\d+\.)?(?:radius\.)?(?:auth|acct)\.\d+\.ip$/.test(key) ? [value] : [])));
  for (const server of told) yield* one('aaa', server);
}

function* routes(values: ReadonlyMap<string, string>): Generator<Said> {
  for (const [number, gateway] of entriesOf(values, 'route\\.', '\\.gateway')) {
    const hop = parseAddress(gateway);
    const [network = '', mask = ''] = [values.get(`route.${number}.ip`), values.get(`route.${number}.netmask`)];
    const told = network === '' || network === '0.0.0.0' ? { address: '0.0.0.0', prefix: 0 } : addressIn(/^\d{1,2}$/.test(mask) ? `${network}/${mask}` : `${network} ${mask}`);
    const destination = told && told.prefix !== null ? networkOf(told.address, told.prefix) : null;
    if (hop && hop !== '0.0.0.0' && destination && !isOff(values.get(`route.${number}.status`))) yield { kind: 'route', destination, nextHop: hop, port: null, protocol: 'static' };
  }
}

/** Ports of switches by number, as the box counts them, and VLANs by slot: a slot's number is not its VLAN's. */
function* ports(values: ReadonlyMap<string, string>): Generator<Said> {
  for (const [number, description] of entriesOf(values, 'switch\\.port\\.', '\\.name')) yield { kind: 'interface', index: Number(number), port: `Port ${number}`, ...(description !== `Port ${number}` && { description: clean(description) }), adminUp: !isOff(values.get(`switch.port.${number}.status`)) };
  for (const [slot, value] of entriesOf(values, 'switch\\.vlan\\.', '\\.id')) {
    const vlan = Number(value);
    if (!(vlan > 0 && vlan < 4095) || isOff(values.get(`switch.vlan.${slot}.status`))) continue;
    yield { kind: 'vlan', id: vlan, name: clean(values.get(`switch.vlan.${slot}.name`) ?? '') || null };
    for (const [port, mode] of entriesOf(values, `switch\\.vlan\\.${slot}\\.port\\.`, '\\.mode')) if (/^(?:un)?tagged$/.test(mode)) yield { kind: 'vlan-port', vlan, port: `Port ${port}`, tagged: mode === 'tagged' };
  }
  for (const [number, value] of entriesOf(values, 'vlan\\.', '\\.id')) {
    const [vlan, lower] = [Number(value), clean(values.get(`vlan.${number}.devname`) ?? '')];
    if (!(vlan > 0 && vlan < 4095) || isOff(values.get(`vlan.${number}.status`))) continue;
    yield { kind: 'vlan', id: vlan, name: null };
    if (lower !== '') yield { kind: 'stacked', upper: `${lower}.${vlan}`, lower };
  }
}
