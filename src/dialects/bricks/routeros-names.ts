/** Knows where RouterOS gives names to things, and where it uses them: lists, chains, pools, profiles, marks, tables, templates. */
import { sortedBy } from '../../model/order.js';
import { clean } from '../../model/text.js';
import type { Named } from './config-facts.js';
import { type Entry, entriesOf } from './routeros-entries.js';

/** Tables of things that others name, and the field that holds the name. */
const DEFINES: readonly (readonly [type: string, path: RegExp, field: string])[] = [
  ['address-list', /^\/ip(?:v6)? firewall address-list$/, 'list'],
  ['pool', /^\/ip(?:v6)? pool$/, 'name'], ['pool', /^\/ipv6 dhcp-client$/, 'pool-name'],
  ['interface-list', /^\/interface list$/, 'name'],
  ['chain', /^\/ip(?:v6)? firewall (?:filter|nat|mangle|raw)$/, 'chain'], ['bridge-chain', /^\/interface bridge (?:filter|nat)$/, 'chain'],
  ['layer7', /^\/ip firewall layer7-protocol$/, 'name'],
  ['connection-mark', /^\/ip(?:v6)? firewall/, 'new-connection-mark'], ['packet-mark', /^\/(?:ip(?:v6)? firewall|interface bridge)/, 'new-packet-mark'], ['packet-mark', /^\/(?:ip hotspot user|ppp) profile$/, 'incoming-packet-mark'], ['packet-mark', /^\/(?:ip hotspot user|ppp) profile$/, 'outgoing-packet-mark'],
  ['routing-table', /^\/routing table$/, 'name'], ['vrf', /^\/ip vrf$/, 'name'],
  ['ppp-profile', /^\/ppp profile$/, 'name'],
  ['queue-type', /^\/queue type$/, 'name'],
  ['user-group', /^\/user group$/, 'name'],
  ['dhcp-option', /^\/ip(?:v6)? dhcp-(?:server|client) option$/, 'name'], ['dhcp-option-set', /^\/ip(?:v6)? dhcp-server option sets$/, 'name'], ['dhcp-server', /^\/ip(?:v6)? dhcp-server$/, 'name'],
  ['hotspot-profile', /^\/ip hotspot profile$/, 'name'], ['hotspot-user-profile', /^\/ip hotspot user profile$/, 'name'],
  ['ipsec-profile', /^\/ip ipsec profile$/, 'name'], ['ipsec-proposal', /^\/ip ipsec proposal$/, 'name'], ['ipsec-peer', /^\/ip ipsec peer$/, 'name'], ['ipsec-mode-config', /^\/ip ipsec mode-config$/, 'name'], ['ipsec-policy-group', /^\/ip ipsec policy group$/, 'name'],
  ['security-profile', /^\/interface wireless security-profiles$/, 'name'],
  ...['configuration', 'channel', 'datapath', 'security', 'rates', 'steering', 'interworking', 'aaa'].map((kind) => [`wireless-${kind}`, new RegExp(`^/(?:caps-man|interface wifi(?:wave2)?) ${kind}$`), 'name'] as const),
  ['logging-action', /^\/system logging action$/, 'name'],
  ['routing-filter', /^\/routing filter(?: rule)?$/, 'chain'], ['routing-select', /^\/routing filter select-rule$/, 'chain'],
  ['bgp-template', /^\/routing bgp template$/, 'name'], ['bgp-instance', /^\/routing bgp instance$/, 'name'], ['ospf-instance', /^\/routing ospf(?:-v3)? instance$/, 'name'], ['ospf-area', /^\/routing ospf(?:-v3)? area$/, 'name'],
  ['apn', /^\/interface lte apn$/, 'name'],
];
const FIREWALL = /^\/(?:ip(?:v6)? firewall|interface bridge)/;
/** Fields that name what others define. */
const USES: readonly (readonly [type: string, path: RegExp, field: RegExp])[] = [
  ['address-list', /./, /^(?:src|dst)-address-list$/], ['address-list', /^\/routing bgp/, /^(?:output\.network|input\.accept-nlri)$/],
  ['pool', /./, /^(?:address-pool6?|next-pool|prefix-pool|from-pool)$/], ['pool', /^\/ppp (?:profile|secret)$/, /^(?:(?:local|remote)-address|(?:remote-ipv6-prefix|dhcpv6-pd)-pool)$/], ['pool', /^\/ip dhcp-server lease$/, /^address$/],
  ['interface-list', /./, /^(?:[\w-]+-)?interface-list$|^(?:in|out)-bridge-port-list$/], ['interface-list', /^\/interface list$/, /^(?:in|ex)clude$/], ['interface-list', /^\/interface list member$/, /^list$/],
  ['chain', /^\/ip(?:v6)? firewall/, /^jump-target$/], ['bridge-chain', /^\/interface bridge/, /^jump-target$/],
  ['layer7', FIREWALL, /^layer7-protocol$/],
  ['connection-mark', FIREWALL, /^connection-mark$/], ['packet-mark', /^\/(?:ip(?:v6)? firewall|interface bridge|queue)/, /^packet-marks?$/],
  ['routing-table', /^\/(?:ip(?:v6)? (?:route|firewall|dhcp-client)|routing)/, /^(?:routing-table|table|lookup-table|new-routing-mark|default-route-tables?)$/], ['vrf', /./, /^(?:routing-table|vrf|table|new-routing-mark)$/],
  ['ppp-profile', /^\/(?:ppp|interface (?:l2tp|pptp|sstp|ovpn|pppoe|ppp))/, /^(?:default-)?profile$/],
  ['queue-type', /^\/(?:queue|ip hotspot|ip dhcp-server|ppp)/, /^(?:queue|total-queue|default-queue|queue-type|parent-queue-type)$/],
  ['user-group', /^\/user(?: aaa)?$/, /^(?:group|default-group)$/],
  ['dhcp-option', /^\/ip(?:v6)? dhcp/, /^(?:dhcp-options?|options)$/], ['dhcp-option-set', /^\/ip(?:v6)? dhcp-server/, /^dhcp-option-set$/], ['dhcp-server', /^\/ip(?:v6)? dhcp-server (?:lease|alert|binding)$/, /^server$/],
  ['hotspot-profile', /^\/ip hotspot$/, /^profile$/], ['hotspot-user-profile', /^\/ip hotspot (?:user|ip-binding|profile)$/, /^(?:profile|default-trial-user-profile|trial-user-profile)$/],
  ['ipsec-profile', /^\/ip ipsec peer$/, /^profile$/], ['ipsec-proposal', /^\/ip ipsec/, /^proposal$/], ['ipsec-peer', /^\/ip ipsec (?:identity|policy)$/, /^peer$/], ['ipsec-mode-config', /^\/ip ipsec identity$/, /^mode-config$/], ['ipsec-policy-group', /^\/ip ipsec (?:identity|policy)$/, /^(?:policy-template-group|group)$/],
  ['security-profile', /^\/interface wireless/, /^security-profile$/],
  ...['configuration', 'channel', 'datapath', 'security', 'rates', 'steering', 'interworking', 'aaa'].map((kind) => [`wireless-${kind}`, /^\/(?:caps-man|interface wifi(?:wave2)?)/, kind === 'configuration' ? /^(?:configuration|master-configuration|slave-configurations?)$/ : new RegExp(`^${kind}$`)] as const),
  ['logging-action', /^\/system logging$/, /^action$/],
  ['routing-filter', /^\/routing/, /(?:^|[-.])filter(?:-chain)?$|^jump-target$/], ['routing-select', /^\/routing/, /^(?:output\.filter-select|out-filter-select)$/],
  ['bgp-template', /^\/routing bgp connection$/, /^templates?$/], ['bgp-instance', /^\/routing bgp/, /^instance$/], ['ospf-instance', /^\/routing ospf/, /^instance$/], ['ospf-area', /^\/routing ospf/, /^area$/],
  ['apn', /^\/interface lte/, /^apn-profiles$/],
];

/** There without being defined, or from the factory. */
const BUILT_IN: Readonly<Record<string, RegExp>> = {
  pool: /^(?:static-only|none|\d[\d.:a-f/-]*|[\da-f]*:[\da-f:/.]*)$/i,
  'interface-list': /^(?:all|none|dynamic|static)$/,
  chain: /^(?:input|forward|output|prerouting|postrouting|srcnat|dstnat|return|hs-.*|pre-h(?:ot)?s.*|unauth|wz-.*|dummy)$/,
  'bridge-chain': /^(?:input|forward|output|srcnat|dstnat)$/,
  'connection-mark': /^no-mark$/, 'packet-mark': /^no-mark$/,
  'routing-table': /^main$/, vrf: /^main$/,
  'ppp-profile': /^default(?:-encryption)?$/,
  'queue-type': /^(?:default(?:-small)?|ethernet-default|wireless-default|synchronous-default|hotspot-default|only-hardware-queue|multi-queue-ethernet-default|pcq-(?:up|down)load-default)$/,
  'user-group': /^(?:full|read|write)$/,
  'dhcp-option': /^(?:hostname|clientid|clientid_duid|rapid-commit|none)$/, 'dhcp-option-set': /^none$/, 'dhcp-server': /^all$/,
  'ipsec-mode-config': /^(?:none|request-only)$/, 'ipsec-peer': /^(?:any|none)$/, 'ipsec-proposal': /^(?:default|none)$/,
  'logging-action': /^(?:memory|disk|echo|remote)$/,
  'routing-filter': /^(?:ospf-in|ospf-out|rip-in|rip-out|connected-in|dynamic-in|bgp-in|bgp-out|accept|reject)$/,
  'ospf-area': /^backbone$/,
};
const EVERY = /^(?:default(?:-v[23])?|none|all|any)$/;
/** Their being there is their use. */
const ALWAYS_USED = new Set(['vrf', 'dhcp-server', 'bgp-instance', 'ospf-instance', 'ospf-area', 'hotspot-user-profile', 'user-group', 'logging-action']);
/** Fields in which scripts and rules of routing are written, which may name anything. */
const SCRIPTS = /^(?:source|on-event|up-script|down-script|test-script|lease-script|script|on-up|on-down|on-login|on-logout|on-master|on-backup|on-error|rule)$/;
/** What stands in an export for something that was removed since. */
const GONE = /^\*[0-9A-F]{1,6}$/i;

/** The names of an export. A list is missing only where nothing fills it while the box runs. */
export function namesOfRouterOs(text: string): readonly Named[] {
  return namesOfEntries(entriesOf(text));
}
/** The same of entries that were read before. */
export function namesOfEntries(entries: readonly Entry[]): readonly Named[] {
  const names = new Map<string, { name: string; type: string; defined: boolean; used: number; line: string }>();
  const own = (type: string, scope: string, name: string, line: string) => {
    const key = `${type}\n${scope}\n${name}`;
    const found = names.get(key) ?? { name: clean(name, 80), type, defined: false, used: 0, line: clean(line, 160) };
    names.set(key, found);
    return found;
  };
  const isBuiltIn = (type: string, name: string): boolean => name === '' || EVERY.test(name) || (BUILT_IN[type]?.test(name) ?? false);
  /** Chains are known in their own table alone. */
  const scopeOf = (type: string, path: string): string => (type.endsWith('chain') ? path : '');
  /** From the factory, under another name. */
  const renamed = new Set<unknown>();
  for (const { path, verb, fields, line } of entries) {
    for (const [type, paths, field] of DEFINES) {
      const name = fields.get(field);
      if (name === undefined || !paths.test(path) || isBuiltIn(type, name)) continue;
      const found = own(type, scopeOf(type, path), name, line);
      found.defined = true;
      if (verb === 'set' && field === 'name') renamed.add(found);
    }
  }
  for (const { path, fields, line } of entries) {
    for (const [type, paths, keys] of USES) {
      if (!paths.test(path)) continue;
      for (const name of new Set([...fields].flatMap(([field, value]) => (keys.test(field) ? value.split(type === 'queue-type' ? /[,/]/ : ',') : [])).map((one) => one.trim().replace(/^!/, '')))) if (!isBuiltIn(type, name)) own(type, scopeOf(type, path), name, line).used++;
    }
    for (const [field, value] of fields) if (GONE.test(value) && !USES.some(([, paths, keys]) => paths.test(path) && keys.test(field))) own(/interface|bridge|port/.test(field) ? 'interface' : field, '', value, line).used++;
    // A port of a bridge may be a list of them.
    const ports = names.get(`interface-list\n\n${fields.get('interface') ?? ''}`);
    if (ports) ports.used++;
    for (const [, value] of fields) for (const vrf of /@([\w.-]+)$/.exec(value)?.slice(1) ?? []) if (names.get(`vrf\n\n${vrf}`)?.defined) own('vrf', '', vrf, line).used++;
  }
  const scripts = entries.flatMap(({ fields }) => [...fields].flatMap(([field, value]) => (SCRIPTS.test(field) ? [value] : []))).join('\n');
  const filled = new Set(entries.flatMap(({ path, fields }) => (/firewall address-list$/.test(path) ? [] : ['address-list', 'address-lists'].flatMap((field) => (fields.get(field) ?? '').split(',')))));
  const isAsked = entries.some(({ path }) => path === '/radius') || /address-list/.test(scripts);
  const isSeven = entries.some(({ path }) => /^\/routing (?:table|rule|id|filter rule|bgp (?:template|connection))$/.test(path));
  const types = new Set([...names.values()].flatMap(({ type, defined }) => (defined ? [type] : [])));
  const told = [...names.values()].filter((one) => {
    const { name, type, defined, used } = one;
    if (type === 'address-list' && filled.has(name)) return false;
    if (defined) return used > 0 || (!ALWAYS_USED.has(type) && !renamed.has(one) && !mentions(scripts, name));
    if (GONE.test(name)) return true;
    if (type === 'address-list') return !isAsked;
    if (type === 'routing-table') return isSeven && !names.get(`vrf\n\n${name}`)?.defined;
    if (type === 'vrf') return false;
    return SURE.has(type) || types.has(type);
  });
  return sortedBy(told, ({ type }) => type, ({ name }) => name);
}
/** Missing wherever they are named, even where the export holds no other of their type. */
const SURE = new Set(['pool', 'interface-list', 'chain', 'layer7', 'ppp-profile', 'security-profile', 'queue-type', 'ipsec-profile', 'ipsec-peer', 'connection-mark', 'packet-mark', 'dhcp-option', 'dhcp-option-set']);

function mentions(scripts: string, name: string): boolean {
  return scripts !== '' && new RegExp(`(?<![\\w.-])${name.replace(/[^\w]/g, '\\$&')}(?![\\w.-])`).test(scripts);
}
