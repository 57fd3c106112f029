/** Knows where OPNsense and pfSense give names to things, and where they use them: aliases, schedules, gateways, limiters, interfaces, certificates. */
import { parseAddress } from '../../model/address.js';
import { sortedBy } from '../../model/order.js';
import { clean } from '../../model/text.js';
import type { Named } from './config-facts.js';
import { type Node, below, list, node, text, treeOfSense } from './sense-tree.js';

/** Aliases of both, switched off or not. */
export function aliasesIn(root: Node): readonly Node[] {
  return [...list(below(root, 'aliases', 'alias')), ...list(below(root, 'OPNsense', 'Firewall', 'Alias', 'aliases', 'alias'))].map(node);
}
function rulesIn(root: Node): readonly Node[] {
  const nat = node(root['nat']);
  return [
    below(root, 'filter', 'rule'), nat['rule'], below(nat, 'outbound', 'rule'), nat['onetoone'], nat['npt'],
    ...['rules', 'snatrules', 'onetoone', 'npt'].map((kind) => below(root, 'OPNsense', 'Firewall', 'Filter', kind, 'rule')),
  ].flatMap(list).map(node);
}
const ENDS = ['source', 'destination'] as const;
/** What rules speak of: whole addresses, networks, ports of interfaces, or aliases. */
function endsOf(rule: Node): readonly string[] {
  const old = ENDS.flatMap((end) => ['address', 'network'].map((kind) => text(node(rule[end])[kind])));
  return [...old, text(rule['target']), ...ENDS.flatMap((end) => text(rule[`${end}_net`]).split(','))].map((one) => one.trim()).filter((one) => one !== '');
}
function portsOf(rule: Node): readonly string[] {
  return [...ENDS.map((end) => text(node(rule[end])['port'])), text(rule['local-port']), text(rule['source_port']), text(rule['destination_port'])].map((one) => one.trim()).filter((one) => one !== '');
}

const FACTORY = /^(?:bogons|bogonsv6|virusprot|sshlockout|sshguard|snort2c|negate_networks|tonatsubnets|webconfiguratorlockout|vpn_networks|_\w+)$/;
/** Elements that tell of something in words, or name it. */
const WORDS = /^(?:name|descr|description|detail|title|hostname|username|type|interface|if|category|categories|url|updated|created|time|last_saved|custom_options)$/;
/** Gateways that the box makes itself of what a provider tells it. */
const GIVEN = /_(?:DHCP6?|PPPOE6?|PPP|VPNV[46]|TUNNELV[46]|GW6?|L2TP|PPTP|SLAAC|GRE|GIF|WG|TRACK6|6RD|6TO4|STF)$|^(?:default|Null[46]|dynamic6?|none)$/i;
const GROUPS = /^(?:openvpn|ovpn\w*|enc0|ipsec|l2tp|pptp|pppoe|wireguard|WireGuard|Tailscale|tailscale\d*|lo0|any|wan|lan|FloatingRules|_\w+)$/;

/** The names of a whole file. */
export function namesOfSense(xml: string): readonly Named[] {
  const root = treeOfSense(xml);
  return root === null ? [] : namesInSense(root, xml);
}
/** The same of a tree that was read before. */
export function namesInSense(root: Node, xml: string): readonly Named[] {
  const rules = rulesIn(root);
  const told = [...aliases(root, rules, xml), ...schedules(root, rules), ...gateways(root, rules), ...limiters(root, rules), ...interfaces(root, rules), ...certificates(root, xml)];
  return sortedBy(told, ({ type }) => type, ({ name }) => name);
}

function aliases(root: Node, rules: readonly Node[], xml: string): readonly Named[] {
  const all = new Set(aliasesIn(root).map((alias) => text(alias['name'])));
  const said = wordsOf(xml);
  const defined = aliasesIn(root).filter((alias) => text(alias['enabled']) !== '0').flatMap((alias): Named[] => {
    const name = text(alias['name']);
    return name === '' || FACTORY.test(name) ? [] : [{ name: clean(name, 80), type: 'alias', defined: true, used: said.get(name) ?? 0, line: `alias ${clean(name, 80)}` }];
  });
  const known = new Set([...Object.keys(node(root['interfaces'])).flatMap((name) => [name, `${name}ip`]), ...ifGroups(root)]);
  const isName = (one: string): boolean => /^[A-Za-z]\w*$/.test(one) && parseAddress(one) === null && !all.has(one) && !known.has(one) && !FACTORY.test(one) && !GROUPS.test(one) && !/^(?:any|none|self|lanip|wanip|opt\d+(?:ip)?)$/.test(one);
  const missing = rules.flatMap((rule) => [...endsOf(rule).filter(isName), ...portsOf(rule).filter((one) => isName(one) && /[A-Z_]/.test(one))].map((name) => ({ name, rule })));
  return [...defined, ...missingOf('alias', missing)];
}
/** How often each word stands in what elements say that may name an alias; in one element, a word counts once. */
function wordsOf(xml: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, element, said] of xml.matchAll(/<([\w:.-]{1,80})(?:\s[^<>]{0,200})?>([^<]{1,20000})</g)) {
    if (WORDS.test(element!)) continue;
    for (const word of new Set(said!.split(/[^\w.-]+/))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function schedules(root: Node, rules: readonly Node[]): readonly Named[] {
  const uses = rules.map((rule) => ({ name: text(rule['sched']), rule }));
  return named('schedule', list(below(root, 'schedules', 'schedule')).map((one) => text(node(one)['name'])), uses);
}
function gateways(root: Node, rules: readonly Node[]): readonly Named[] {
  const items = [...list(below(root, 'gateways', 'gateway_item')), ...list(below(root, 'OPNsense', 'Gateways', 'gateway_item'))].map((one) => text(node(one)['name']));
  const groups = list(below(root, 'gateways', 'gateway_group')).map((one) => text(node(one)['name']));
  const uses = [...rules, ...list(below(root, 'staticroutes', 'route')).map(node)].map((rule) => ({ name: text(rule['gateway']), rule })).filter(({ name }) => !GIVEN.test(name) && parseAddress(name) === null);
  const told = named('gateway', [...items, ...groups], uses);
  return told.filter(({ name, defined, used }) => (defined ? used > 0 || (groups.includes(name) && text(below(root, 'gateways', 'defaultgw4')) !== name && text(below(root, 'gateways', 'defaultgw6')) !== name) : true));
}
function limiters(root: Node, rules: readonly Node[]): readonly Named[] {
  const pipes = list(below(root, 'dnshaper', 'queue')).map(node);
  const names = pipes.flatMap((pipe) => [text(pipe['name']), ...list(pipe['queue']).map((one) => text(node(one)['name']))]);
  const uses = [...rules.flatMap((rule) => ['dnpipe', 'pdnpipe'].map((kind) => ({ name: text(rule[kind]), rule }))), ...pipes.flatMap((pipe) => list(pipe['queue']).map(() => ({ name: text(pipe['name']), rule: pipe })))];
  return names.length === 0 ? [] : named('limiter', names, uses);
}
function interfaces(root: Node, rules: readonly Node[]): readonly Named[] {
  const known = new Set([...Object.keys(node(root['interfaces'])), ...ifGroups(root)]);
  if (known.size === 0) return [];
  const uses = rules.flatMap((rule) => text(rule['interface']).split(',').map((name) => ({ name: name.trim(), rule }))).filter(({ name }) => /^[A-Za-z]\w*$/.test(name) && !known.has(name) && !GROUPS.test(name));
  return missingOf('interface', uses);
}
function ifGroups(root: Node): readonly string[] {
  return list(below(root, 'ifgroups', 'ifgroupentry')).map((one) => text(node(one)['ifname']));
}
/** Certificates are named by a number of their own; those that nothing here names may lie on clients. */
function certificates(root: Node, xml: string): readonly Named[] {
  return [['ca', 'caref'], ['cert', 'certref'] ].flatMap(([kind, ref]) => {
    const known = new Set(list(root[kind!]).map((one) => text(node(one)['refid'])));
    const uses = [...xml.matchAll(new RegExp(`<(?:ssl-)?${ref!}>([0-9a-f]{13})<`, 'g'))].map((match) => ({ name: match[1]!, rule: {} })).filter(({ name }) => !known.has(name));
    return known.size === 0 ? [] : missingOf(kind === 'ca' ? 'authority' : 'certificate', uses);
  });
}

interface Use {
  readonly name: string;
  readonly rule: Node;
}
function named(type: string, defined: readonly string[], uses: readonly Use[]): readonly Named[] {
  const known = new Set(defined.filter((name) => name !== ''));
  return [...[...known].map((name) => ({ name: clean(name, 80), type, defined: true, used: uses.filter((use) => use.name === name).length, line: clean(`${type} ${name}`, 160) })), ...missingOf(type, uses.filter(({ name }) => name !== '' && !known.has(name)))];
}
function missingOf(type: string, uses: readonly Use[]): readonly Named[] {
  const first = new Map<string, { used: number; rule: Node }>();
  for (const { name, rule } of uses) first.set(name, { used: (first.get(name)?.used ?? 0) + 1, rule: first.get(name)?.rule ?? rule });
  return [...first].map(([name, { used, rule }]) => ({ name: clean(name, 80), type, defined: false, used, line: clean(`${text(rule['descr']) || text(rule['description']) || 'a rule'}: ${name}`, 160) }));
}
