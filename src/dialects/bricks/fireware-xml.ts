/** Knows the XML file of WatchGuard Fireware: ports, VLANs, routes, policies, aliases, and addresses translated by policies. */
import { XMLParser } from 'fast-xml-parser';
import { networkOf, parseAddress } from '../../model/address.js';
import { groupBy } from '../../model/order.js';
import { clean } from '../../model/text.js';
import { type Named, type Said, leftoversOf, objectFacts } from './config-facts.js';
import { addressIn } from './config-text.js';

type Node = Readonly<Record<string, unknown>>;
const LISTS = /^(?:interface|item|route-entry|alias|alias-member|address-group|member|nat|policy|abs-policy|logging-entry|dns-entry|user|revision)$/;
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, isArray: (name) => LISTS.test(name), processEntities: false });

function node(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}
function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
function nodes(value: unknown): readonly Node[] {
  return (Array.isArray(value) ? value : []).map(node);
}
/** The value below a path of elements. */
function at(root: Node, path: string): unknown {
  return path.split(' ').reduce<unknown>((found, name) => node(found)[name], root);
}

export function* readFireware(xml: string, alone: boolean): Generator<Said> {
  let root: Node;
  try {
    root = node(node(parser.parse(xml))['profile']);
  } catch {
    return;
  }
  const name = text(at(root, 'system-parameters device-conf system-name')) || text(at(root, 'system-parameters device-conf device-name'));
  if (/^[A-Za-z0-9]/.test(name)) yield { kind: 'named', name: clean(name), by: 'hostname' };
  for (const user of nodes(at(root, 'system-parameters admin-users user'))) {
    const account = clean(text(user['@name']) || text(user['name']), 64);
    if (account !== '') yield { kind: 'config-user', name: account, ...(text(user['role']) !== '' && { privilege: clean(text(user['role']), 32) }) };
  }
  yield* servers(root);
  yield* leaningOn(node(root['system-parameters']), null);
  if (alone) yield* ports(root);
  if (alone) yield* routes(root);
  yield* policies(root);
  yield* forwards(root);
  const words = [...xml.matchAll(/<(?:description|comment)>([^<]{1,200})/g)].map(([, said]) => `descr ${said!}`);
  yield* leftoversOf([...words, ...aliasesOf(root).map((alias) => `descr ${text(alias['name'])}`)], /^descr (.+)$/);
  yield* objectFacts(named(root), xml);
}

function* servers(root: Node): Generator<Said> {
  const names = at(root, 'system-parameters dns-server-list dns-entry');
  for (const one of Array.isArray(names) ? names : []) {
    const address = parseAddress(text(one) || text(node(one)['ip']) || text(node(one)['server-ip']));
    if (address) yield { kind: 'config-server', what: 'dns', address };
  }
  const remote = node(at(root, 'system-parameters log-conf remote-logging'));
  if (!/^(?:1|true)$/.test(text(remote['enabled']))) return;
  for (const entry of nodes(at(remote, 'remote-logging-list logging-entry'))) {
    const address = parseAddress(text(entry['server-ip']));
    if (address) yield { kind: 'config-server', what: 'syslog', address };
  }
}

const LEANS: readonly (readonly [RegExp, 'ntp' | 'aaa' | 'trap'])[] = [[/(?:^|-)ntp(?:-|$)/, 'ntp'], [/(?:^|-)(?:radius|tacacs|ldap|active-directory|securid)(?:-|$)/, 'aaa'], [/(?:^|-)snmp(?:-|$)/, 'trap']];
const NAME = /^(?=.{4,253}$)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
/**
 * Servers of time, of accounts and of alarms, wherever a release keeps them: an address, or a name in an element that holds servers,
 * below an element of that service. Stations of SNMP are those that get its alarms. What is switched off is left out.
 */
function* leaningOn(from: Node, service: 'ntp' | 'aaa' | 'trap' | null): Generator<Said> {
  if (/^(?:0|false)$/.test(text(from['enabled']) || text(from['enable']))) return;
  for (const [name, value] of Object.entries(from)) {
    const what = LEANS.find(([pattern]) => pattern.test(name))?.[1] ?? service;
    for (const one of Array.isArray(value) ? value : [value]) {
      const said = text(one);
      const address = what === null || /mask|network/.test(name) ? null : (parseAddress(said) ?? (/(?:server|host|ip|domain|address)/.test(name) && NAME.test(said) && !/^[\d.]+$/.test(said) ? clean(said, 253).toLowerCase() : null));
      if (what !== null && address !== null && !/^(?:0\.0\.0\.0|::)$/.test(address)) yield { kind: 'config-server', what, address };
      else if (said === '') yield* leaningOn(node(one), what);
    }
  }
}

/** Ports stand below the system in some releases, beside it in others. */
function* ports(root: Node): Generator<Said> {
  for (const port of [...nodes(at(root, 'interface-list interface')), ...nodes(at(root, 'system-parameters interface-list interface'))]) {
    const name = clean(text(port['name']), 80);
    for (const item of nodes(at(port, 'if-item-list item'))) {
      const [physical, virtual] = [node(item['physical-if']), node(item['vlan-if'])];
      const own = Object.keys(virtual).length > 0 ? virtual : physical;
      const found = addressIn(`${text(own['ip'])} ${text(own['netmask'])}`);
      if (name === '' || Object.keys(own).length === 0) continue;
      const words = clean(text(port['description']));
      yield { kind: 'interface', index: null, port: name, ...(words !== '' && { description: words }), adminUp: text(own['enabled']) !== '0' };
      if (found && found.address !== '0.0.0.0') yield { kind: 'address', ...found, port: name };
      const id = Number(text(virtual['vlan-id']));
      if (id > 0 && id < 4095) yield { kind: 'vlan', id, name };
    }
  }
}
function* routes(root: Node): Generator<Said> {
  for (const entry of nodes(at(root, 'system-parameters route route-entry'))) {
    const network = addressIn(`${text(entry['dest-address'])} ${text(entry['mask'])}`);
    const destination = network && network.prefix !== null ? networkOf(network.address, network.prefix) : null;
    const hop = parseAddress(text(entry['gateway-ip']));
    if (destination && hop) yield { kind: 'route', destination, nextHop: hop, port: null, protocol: 'static' };
  }
}

/** Policies as people wrote them; where the file has only what was made of these, those. */
function policiesOf(root: Node): readonly Node[] {
  const written = nodes(at(root, 'abs-policy-list abs-policy'));
  return written.length > 0 ? written : nodes(at(root, 'policy-list policy'));
}
/** Whom a policy speaks of on one side. What the system wrapped for it (`Mail.1.from`) is told by what it holds. */
function endsOf(policy: Node, side: 'from' | 'to', wrapped: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const list = node(policy[`${side}-alias-list`])['alias'];
  return (Array.isArray(list) ? list : []).map((one) => text(one) || text(node(one)['name'])).filter((one) => one !== '').flatMap((one) => wrapped.get(one) ?? [one]);
}
const WRAPPED = /\.\d*\.?(?:from|to|snat|alm)$/;
function wrappedIn(root: Node): ReadonlyMap<string, readonly string[]> {
  return new Map(aliasesOf(root).filter((alias) => WRAPPED.test(text(alias['name']))).map((alias) => [text(alias['name']), membersOf(alias).map((member) => text(member['alias-name']) || text(member['address']) || text(member['interface']))] as const));
}
function membersOf(alias: Node): readonly Node[] {
  return nodes(at(alias, 'alias-member-list alias-member'));
}
function* policies(root: Node): Generator<Said> {
  const wrapped = wrappedIn(root);
  for (const policy of policiesOf(root)) {
    const enabled = text(policy['enabled']) || text(policy['enable']);
    const allows = /^(?:1|allow(?:ed)?|proxy)$/i.test(text(policy['firewall']));
    if (enabled === '0' || enabled === 'false' || !allows) continue;
    const any = endsOf(policy, 'from', wrapped).includes('Any') && endsOf(policy, 'to', wrapped).includes('Any') && text(policy['service']) === 'Any';
    if (any) yield { kind: 'filter-entry', filter: 'policies', line: clean(`${text(policy['name'])}: any to any, every service`, 160), any: true, hosts: [] };
  }
}

/** Addresses and networks by the group that holds them. */
function addressGroups(root: Node): ReadonlyMap<string, readonly string[]> {
  return new Map(nodes(at(root, 'address-group-list address-group')).map((group) => [text(group['name']), nodes(at(group, 'addr-group-member member')).map((member) => text(member['host-ip-addr']) || text(member['ip-network-addr']) || text(member['start-ip-addr']) || text(member['domain']))] as const));
}
/** Static translation: a policy to the outer address of such an entry leads to the inner one. */
function* forwards(root: Node): Generator<Said> {
  const groups = addressGroups(root);
  for (const nat of nodes(at(root, 'nat-list nat'))) {
    for (const member of nodes(at(nat, 'nat-item member'))) {
      const to = parseAddress(groups.get(text(member['addr-name']))?.[0] ?? text(member['addr-name']));
      if (to && text(member['ext-addr-name']) !== '') yield { kind: 'port-forward', port: null, to, toPort: Number(text(member['port'])) || null, line: clean(`nat ${text(nat['name'])}`, 160) };
    }
  }
}

function aliasesOf(root: Node): readonly Node[] {
  return [...nodes(at(root, 'alias-list alias')), ...nodes(at(root, 'policy-objects alias-list alias'))];
}
/** Aliases with their uses, in policies and in each other. Those that the system makes of its ports and for its policies are nobody's. */
function named(root: Node): readonly Named[] {
  const wrapped = wrappedIn(root);
  const aliases = aliasesOf(root).filter((alias) => !WRAPPED.test(text(alias['name'])));
  const uses = groupBy([...policiesOf(root).flatMap((policy) => [...endsOf(policy, 'from', wrapped), ...endsOf(policy, 'to', wrapped)]), ...aliases.flatMap((alias) => membersOf(alias).map((member) => text(member['alias-name'])))], (name) => name);
  return aliases.flatMap((alias): Named[] => {
    const name = clean(text(alias['name']) || text(alias['@name']), 80);
    const isWritten = membersOf(alias).some((member) => !/^(?:|Any)$/.test(text(member['address'])));
    const used = uses.get(name)?.length ?? 0;
    return name === '' || (used === 0 && !isWritten) ? [] : [{ name, type: 'alias', defined: true, used, line: `alias ${name}` }];
  });
}
