/** Knows the one XML file in which OPNsense and pfSense keep all they are told. */
import { networkOf, parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import { type Said, leftoversOf, objectFacts } from './config-facts.js';
import { addressIn } from './config-text.js';
import { relaysTo } from './dhcp-relays.js';
import { rangeOf } from './lease-ranges.js';
import { aliasesIn, namesInSense } from './sense-names.js';
import { type Node, list, node, text, treeOfSense } from './sense-tree.js';

export function* readSense(xml: string, alone: boolean): Generator<Said> {
  const root = treeOfSense(xml);
  if (root === null) return;
  const system = node(root['system']);
  if (/^[A-Za-z0-9]/.test(text(system['hostname']))) yield { kind: 'named', name: clean(text(system['hostname'])), by: 'hostname' };
  for (const user of list(system['user'])) if (text(node(user)['name']) !== '') yield { kind: 'config-user', name: clean(text(node(user)['name']), 64), ...(text(node(user)['scope']) !== '' && { privilege: clean(text(node(user)['scope']), 32) }) };
  yield* servers('dns', list(system['dnsserver']));
  yield* servers('ntp', list(system['timeservers']).flatMap((one) => text(one).split(/\s+/)));
  yield* servers('syslog', [...list(node(root['syslog'])['remoteserver']), ...['remoteserver2', 'remoteserver3'].map((key) => node(root['syslog'])[key])]);
  yield* servers('syslog', list(node(node(node(root['OPNsense'])['Syslog'])['destinations'])['destination']).map(node).filter(isOn).map(({ hostname }) => hostname));
  yield* servers('aaa', list(system['authserver']).map((one) => node(one)['host']));
  yield* servers('trap', list(node(root['snmpd'])['trapserver']));
  if (text(node(system['webgui'])['protocol']) === 'http') yield { kind: 'management-door', door: 'http', line: 'system webgui protocol http' };
  if (alone) yield* ports(node(root['interfaces']));
  if (alone) yield* vlans(root);
  if (alone) yield* routes(root);
  yield* shared(root);
  yield* relays(root);
  yield* leases(root);
  for (const rule of list(node(root['filter'])['rule']).map(node)) yield* filter(rule);
  for (const rule of list(node(node(node(node(root['OPNsense'])['Firewall'])['Filter'])['rules'])['rule']).map(node).filter(isOn)) yield* newFilter(rule);
  const hosts = new Map(aliasesIn(root).filter(isOn).map((alias) => [text(alias['name']), text(alias['address']) || text(alias['content'])] as const));
  for (const rule of list(node(root['nat'])['rule']).map(node)) {
    const target = text(rule['target']);
    const to = isOff(rule) ? null : parseAddress(hosts.get(target) ?? target);
    const outer = node(rule['destination']);
    const at = parseAddress(hosts.get(text(outer['address'])) ?? text(outer['address']));
    const ports = text(rule['interface']).split(',').flatMap((name) => clean(text(node(node(root['interfaces'])[name])['if'])) || []);
    if (to === null) continue;
    const said: Said = { kind: 'port-forward', port: Number(text(outer['port'])) || null, to, toPort: Number(text(rule['local-port'])) || null, line: clean(`nat rule ${text(rule['descr'])}`.trim(), 160), ...(at !== null && { at }) };
    yield* ports.length === 0 ? [said] : ports.map((on): Said => ({ ...said, on }));
  }
  const words = [...xml.matchAll(/<(?:descr|description|detail)>(?:<!\[CDATA\[)?([^<\]]{1,200})/g)].map(([, said]) => `descr ${said!}`);
  yield* leftoversOf(words, /^descr (.+)$/);
  yield* objectFacts(namesInSense(root, xml), xml);
}

function* servers(what: Extract<Said, { kind: 'config-server' }>['what'], values: readonly unknown[]): Generator<Said> {
  for (const value of values.map(text)) {
    const bare = value.split(':').length === 2 ? value.split(':')[0]! : value;
    const address = parseAddress(bare) ?? (/^[a-z\d][\w.-]+\.[a-z]{2,}$/i.test(bare) ? bare.toLowerCase() : null);
    if (address !== null) yield { kind: 'config-server', what, address };
  }
}

function* ports(interfaces: Node): Generator<Said> {
  for (const [name, value] of Object.entries(interfaces)) {
    const own = node(value);
    const port = clean(text(own['if'])) || clean(name);
    if (Object.keys(own).length === 0) continue;
    yield { kind: 'interface', index: null, port, description: clean(text(own['descr'])) || clean(name), adminUp: own['enable'] !== undefined };
    const address = parseAddress(text(own['ipaddr']));
    if (address) yield { kind: 'address', address, prefix: Number(text(own['subnet'])) || null, port };
  }
}

/** VLANs lie on top of a port, under a name of their own. */
function* vlans(root: Node): Generator<Said> {
  for (const vlan of list(node(root['vlans'])['vlan']).map(node)) {
    const [id, lower, upper] = [Number(text(vlan['tag'])), clean(text(vlan['if'])), clean(text(vlan['vlanif']))];
    if (!(id > 0 && id < 4095)) continue;
    yield { kind: 'vlan', id, name: clean(text(vlan['descr'])) || null };
    if (lower !== '' && upper !== '') yield { kind: 'stacked', upper, lower };
    if (lower !== '') yield { kind: 'vlan-port', vlan: id, port: lower, tagged: true };
  }
}

/** Static routes name their gateways; those without one of their own lead to the default one. */
function* routes(root: Node): Generator<Said> {
  const items = [...list(node(root['gateways'])['gateway_item']), ...list(node(node(root['OPNsense'])['Gateways'])['gateway_item'])].map(node);
  const gateways = new Map(items.map((item) => [text(item['name']), parseAddress(text(item['gateway']))] as const));
  for (const route of list(node(root['staticroutes'])['route']).map(node)) {
    const network = isOff(route) ? null : addressIn(text(route['network']));
    const destination = network && networkOf(network.address, network.prefix ?? (network.address.includes(':') ? 128 : 32));
    const hop = gateways.get(text(route['gateway'])) ?? null;
    if (destination && hop) yield { kind: 'route', destination, nextHop: hop, port: null, protocol: 'static' };
  }
  const named = text(node(root['gateways'])['defaultgw4']);
  const first = items.find((item) => (named !== '' ? text(item['name']) === named : item['defaultgw'] !== undefined && text(item['defaultgw']) !== '0'));
  const hop = first && !isOff(first) ? parseAddress(text(first['gateway'])) : null;
  if (hop) yield { kind: 'route', destination: hop.includes(':') ? '::/0' : '0.0.0.0/0', nextHop: hop, port: null, protocol: 'static' };
}

/** Addresses that two boxes share by CARP. */
function* shared(root: Node): Generator<Said> {
  for (const vip of list(node(root['virtualip'])['vip']).map(node)) {
    const address = parseAddress(text(vip['subnet']));
    const own = node(node(root['interfaces'])[text(vip['interface'])]);
    if (address && text(vip['mode']) === 'carp') yield { kind: 'virtual-gateway', protocol: 'carp', group: Number(text(vip['vhid'])) || 0, address, port: clean(text(own['if'])) || null, state: 'unknown', priority: null };
  }
}

/** One list of ports and servers; or, in OPNsense since 24.1, relays of one port each that name lists of servers. */
function* relays(root: Node): Generator<Said> {
  const listening = function* (name: string, servers: string): Generator<Said> {
    const own = node(node(root['interfaces'])[name]);
    const address = text(own['ipaddr']);
    if (Object.keys(own).length > 0) yield* relaysTo(servers.split(/[\s,]+/), clean(text(own['if'])) || name, address === '' ? [] : [`${address}/${text(own['subnet'])}`]);
  };
  const old = node(root['dhcrelay']);
  if (old['enable'] !== undefined && text(old['enable']) !== '0') for (const name of text(old['interface']).split(',')) yield* listening(name, list(old['server']).map(text).join(','));
  const since = node(node(root['OPNsense'])['DHCRelay']);
  const servers = new Map(list(since['destinations']).map(node).map((one) => [text(one['@uuid']), text(one['server'])] as const));
  for (const relay of list(since['relays']).map(node)) if (text(relay['enabled']) === '1') yield* listening(text(relay['interface']), servers.get(text(relay['destination'])) ?? '');
}

/** By port, in the older server; a partner shares them. */
function* leases(root: Node): Generator<Said> {
  for (const own of Object.values(node(root['dhcpd'])).map(node)) {
    if (own['enable'] === undefined || text(own['enable']) === '0') continue;
    for (const range of list(own['range']).map(node)) yield* rangeOf(text(range['from']), text(range['to']), text(own['failover_peerip']) !== '');
  }
}

function isOff(one: Node): boolean {
  return one['disabled'] !== undefined && text(one['disabled']) !== '0';
}
function isOn(one: Node): boolean {
  return text(one['enabled']) !== '0';
}
/** Rules of OPNsense's newer form. */
function* newFilter(rule: Node): Generator<Said> {
  if (text(rule['action']) !== 'pass') return;
  const ends = [text(rule['source_net']), text(rule['destination_net'])];
  const any = ends.every((end) => end === 'any') && /^(?:any|)$/.test(text(rule['protocol'])) && /wan|^$/i.test(text(rule['interface']));
  const hosts = ends.flatMap((end) => parseAddress(end) ?? []);
  if (any || hosts.length > 0) yield { kind: 'filter-entry', filter: clean(text(rule['interface'])) || 'floating', line: clean(text(rule['description']) || 'a rule without description', 160), any, hosts: [...new Set(hosts)] };
}

function* filter(rule: Node): Generator<Said> {
  if (isOff(rule)) return;
  if (!/^(?:pass|)$/.test(text(rule['type']))) return;
  const [source, destination] = [node(rule['source']), node(rule['destination'])];
  const any = source['any'] !== undefined && destination['any'] !== undefined && text(rule['protocol']) === '' && /wan|floating|^$/i.test(text(rule['interface']));
  const hosts = [source, destination].flatMap((end) => parseAddress(text(end['address'])) ?? []);
  if (any || hosts.length > 0) yield { kind: 'filter-entry', filter: clean(text(rule['interface'])) || 'floating', line: clean(text(rule['descr']) || 'a rule without description', 160), any, hosts: [...new Set(hosts)] };
}
