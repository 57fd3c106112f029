/** Knows the one XML file in which OPNsense and pfSense keep all they are told. */
import { XMLParser } from 'fast-xml-parser';
import { parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import { type Named, type Said, leftoversOf, objectFacts } from './config-facts.js';

type Node = Readonly<Record<string, unknown>>;
const LISTS = /^(?:rule|alias|user|item|gateway_item|route|vip|vlan|dnsserver|timeservers|remoteserver)$/;
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, isArray: (name) => LISTS.test(name), processEntities: false });

function node(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
}

export function* readSense(xml: string, alone: boolean): Generator<Said> {
  let root: Node;
  try {
    const parsed = node(parser.parse(xml));
    root = node(parsed['opnsense'] ?? parsed['pfsense']);
  } catch {
    return;
  }
  const system = node(root['system']);
  if (/^[A-Za-z0-9]/.test(text(system['hostname']))) yield { kind: 'named', name: clean(text(system['hostname'])), by: 'hostname' };
  for (const user of list(system['user'])) if (text(node(user)['name']) !== '') yield { kind: 'config-user', name: clean(text(node(user)['name']), 64), ...(text(node(user)['scope']) !== '' && { privilege: clean(text(node(user)['scope']), 32) }) };
  yield* servers('dns', list(system['dnsserver']));
  yield* servers('ntp', list(system['timeservers']).flatMap((one) => text(one).split(/\s+/)));
  yield* servers('syslog', [...list(node(root['syslog'])['remoteserver']), ...['remoteserver2', 'remoteserver3'].map((key) => node(root['syslog'])[key])]);
  if (text(node(system['webgui'])['protocol']) === 'http') yield { kind: 'management-door', door: 'http', line: 'system webgui protocol http' };
  if (alone) yield* ports(node(root['interfaces']));
  const rules = [...list(node(root['filter'])['rule']).map(node)];
  for (const rule of rules) yield* filter(rule);
  for (const rule of list(node(root['nat'])['rule']).map(node)) {
    const to = parseAddress(text(rule['target']));
    if (to) yield { kind: 'port-forward', port: Number(text(node(rule['destination'])['port'])) || null, to, toPort: Number(text(rule['local-port'])) || null, line: clean(`nat rule ${text(rule['descr'])}`.trim(), 160) };
  }
  const words = [...xml.matchAll(/<(?:descr|description|detail)>(?:<!\[CDATA\[)?([^<\]]{1,200})/g)].map(([, said]) => `descr ${said!}`);
  yield* leftoversOf(words, /^descr (.+)$/);
  yield* aliases(root, xml);
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

function* filter(rule: Node): Generator<Said> {
  if (rule['disabled'] !== undefined && text(rule['disabled']) !== '0') return;
  if (!/^(?:pass|)$/.test(text(rule['type']))) return;
  const [source, destination] = [node(rule['source']), node(rule['destination'])];
  const any = source['any'] !== undefined && destination['any'] !== undefined && text(rule['protocol']) === '' && /wan|floating|^$/i.test(text(rule['interface']));
  const hosts = [source, destination].flatMap((end) => parseAddress(text(end['address'])) ?? []);
  if (any || hosts.length > 0) yield { kind: 'filter-entry', filter: clean(text(rule['interface'])) || 'floating', line: clean(text(rule['descr']) || 'a rule without description', 160), any, hosts: [...new Set(hosts)] };
}

function* aliases(root: Node, xml: string): Generator<Said> {
  const own = node(node(node(root['OPNsense'])['Firewall'])['Alias'])['aliases'];
  const defined = [...list(node(root['aliases'])['alias']), ...list(node(own)['alias'])].map(node).filter(({ enabled }) => text(enabled) !== '0');
  const named = defined.flatMap((alias): Named[] => {
    const name = clean(text(alias['name']), 80);
    if (name === '' || /^(?:bogons|bogonsv6|virusprot|sshlockout|__\w+)$/.test(name)) return [];
    const used = [...xml.matchAll(new RegExp(`<(?:address|network|port|target|local-port|content|source_net|destination_net|source_port|destination_port)>[^<]*(?<![\\w.-])${name.replace(/[^\w]/g, '\\$&')}(?![\\w.-])[^<]*<`, 'g'))].length;
    return [{ name, type: 'alias', defined: true, used, line: `alias ${name}` }];
  });
  yield* objectFacts(named, xml);
}
