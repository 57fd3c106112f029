/** Knows where Junos gives names to things, and where it uses them. */
import { type Grammar, type Named, namesIn } from './config-facts.js';
import { setLinesOf } from './config-text.js';

const N = String.raw`("[^"]+"|[^\s"]+)`;
const d = (type: string, source: string) => ({ type, pattern: new RegExp(source.replaceAll('<name>', N)) });
/** Lines may stand below a group, a logical system or a routing instance. */
const AT = String.raw`^(?:groups \S+ |logical-systems \S+ |tenants \S+ |routing-instances \S+ )*`;

const GRAMMAR: Grammar = {
  defines: [
    d('filter', `${AT}firewall (?:family \\S+ )?filter <name>`),
    d('policy-statement', `${AT}policy-options policy-statement <name>`),
    d('prefix-list', `${AT}policy-options prefix-list <name>`),
    d('community', `${AT}policy-options community <name>`),
    d('as-path', `${AT}policy-options as-path <name>`),
    d('as-path-group', `${AT}policy-options as-path-group <name>`),
    d('condition', `${AT}policy-options condition <name>`),
    d('policer', `${AT}firewall policer <name>`),
    d('client-list', `${AT}snmp client-list <name>`),
    d('key-chain', `${AT}security authentication-key-chains key-chain <name>`),
    d('vlan', `${AT}vlans <name>`),
    d('routing-instance', String.raw`^(?:groups \S+ |logical-systems \S+ )*routing-instances (?!apply-groups)<name>`),
    d('application', `${AT}applications application(?:-set)? <name>`),
    d('address-book', String.raw`${AT}security (?:zones security-zone \S+ address-book|address-book \S+) (?:address|address-set) <name>`),
    d('zone', `${AT}security zones security-zone <name>`),
    ...['proposal', 'policy', 'gateway'].map((kind) => d(`ike-${kind}`, `${AT}security ike ${kind} <name>`)),
    ...['proposal', 'policy'].map((kind) => d(`ipsec-${kind}`, `${AT}security ipsec ${kind} <name>`)),
    d('rib-group', `${AT}routing-options rib-groups <name>`),
    d('server-group', `${AT}forwarding-options dhcp-relay (?:dhcpv6 )?server-group <name>`),
    d('interface-set', `${AT}firewall interface-set <name>`),
    d('nat-pool', `${AT}security nat (?:source|destination) pool <name>`),
    d('group', String.raw`^(?:logical-systems \S+ )?groups (?!junos-|(?:re|node|member)\d)<name>`),
    d('route-filter-list', `${AT}policy-options route-filter-list <name>`),
    d('three-color-policer', `${AT}firewall three-color-policer <name>`),
    d('schedule', `${AT}schedulers scheduler <name>`),
    d('screen', `${AT}security screen ids-option <name>`),
    d('utm-policy', `${AT}security utm utm-policy <name>`),
    d('ipsec-vpn', `${AT}security ipsec vpn <name>`),
    d('login-class', `${AT}system login class <name>`),
    d('access-profile', `${AT}access profile <name>`),
    d('cos-scheduler', `${AT}class-of-service schedulers <name>`),
    d('scheduler-map', `${AT}class-of-service scheduler-maps <name>`),
    d('traffic-control', `${AT}class-of-service traffic-control-profiles <name>`),
    d('drop-profile', `${AT}class-of-service drop-profiles <name>`),
    d('classifier', `${AT}class-of-service classifiers \\S+ <name>`),
    d('rewrite-rule', `${AT}class-of-service rewrite-rules \\S+ <name>`),
  ],
  uses: [
    d('filter', String.raw`\bfilter (?:input|output|input-list|output-list|group \d+) <name>`),
    d('filter', String.raw`^.*\bfirewall (?:family \S+ )?filter \S+ term \S+ filter <name>`),
    d('policy-statement', String.raw`^(?!(?:groups \S+ )?class-of-service ).*(?<![\w-])(?:import|export|vrf-import|vrf-export|import-policy|export-policy|instance-import|instance-export|egress-policy|policy)(?: \[)? (?!\[|input|output)<name>$`),
    d('policy-statement', String.raw`policy-statement \S+ (?:term \S+ )?from policy <name>`),
    d('prefix-list', String.raw`\b(?:from (?:prefix-list|prefix-list-filter)|source-prefix-list|destination-prefix-list) <name>`),
    d('community', String.raw`policy-statement .*\bcommunity (?:add |set |delete |\+ |- |= )?<name>`),
    d('as-path', String.raw`policy-statement .*\bas-path <name>`),
    d('as-path-group', String.raw`policy-statement .*\bas-path-group <name>`),
    d('condition', String.raw`policy-statement .*\bcondition <name>`),
    d('policer', String.raw`\bpolicer (?:input |output )?(?<=\b(?:then|input|output) policer |\bpolicer (?:input|output) )<name>`),
    d('client-list', String.raw`snmp .*\bclient-list-name <name>`),
    d('key-chain', String.raw`\bauthentication-key-chain <name>`),
    d('vlan', String.raw`\bvlan members (?!all\b|\d)<name>`),
    d('routing-instance', String.raw`policy-statement .*\bfrom instance <name>`),
    d('vlan', String.raw`^.*\bvlans <name> (?:interface|l3-interface|vxlan)\b`),
    d('rib-group', String.raw`(?<!-)\brib-group (?:inet6? )?(?!inet)<name>`),
    d('server-group', String.raw`\bactive-server-group <name>`),
    d('interface-set', String.raw`\bfrom interface-set <name>`),
    d('routing-instance', String.raw`then routing-instance <name>`),
    d('application', String.raw`security .*\bmatch application (?!any\b|junos-)<name>`),
    d('application', String.raw`application-set \S+ application(?:-set)? (?!junos-)<name>`),
    d('address-book', String.raw`security policies .*\bmatch (?:source|destination)-address (?!any\b|any-ipv[46]\b)<name>`),
    d('address-book', String.raw`security nat .*\bmatch (?:source|destination)-address-name <name>`),
    d('address-book', String.raw`address-set \S+ address(?:-set)? <name>`),
    d('zone', String.raw`(?:from|to)-zone (?!junos-host\b|any\b)<name>`),
    d('zone', String.raw`security nat \S+ rule-set \S+ (?:from|to) zone <name>`),
    d('ike-proposal', String.raw`security ike policy \S+ proposals <name>`),
    d('ike-policy', String.raw`gateway \S+ ike-policy <name>`),
    d('ike-gateway', String.raw`ipsec vpn \S+ ike gateway <name>`),
    d('ipsec-proposal', String.raw`ipsec policy \S+ proposals <name>`),
    d('ipsec-policy', String.raw`ipsec-policy <name>`),
    d('nat-pool', String.raw`then (?:source|destination)-nat pool <name>`),
    d('group', String.raw`\bapply-groups(?:-except)? (?!"?\$|junos-|(?:re|node|member)\d)<name>`),
    d('route-filter-list', String.raw`policy-statement .*\bfrom route-filter-list <name>`),
    d('three-color-policer', String.raw`then three-color-policer (?:single|two)-rate <name>`),
    d('schedule', String.raw`\bscheduler-name <name>`),
    d('screen', String.raw`security-zone \S+ screen <name>`),
    d('utm-policy', String.raw`application-services utm-policy (?!junos-)<name>`),
    d('ipsec-vpn', String.raw`tunnel ipsec-vpn <name>`),
    d('ipsec-vpn', String.raw`ipsec vpn <name> bind-interface`),
    d('login-class', String.raw`system login user \S+ class (?!operator\b|read-only\b|super-?user\b|unauthorized\b|super-user-local\b)<name>`),
    d('access-profile', String.raw`(?<!dynamic-profile )\baccess-profile <name>`),
    d('access-profile', String.raw`\bdefault-profile <name>$`),
    d('cos-scheduler', String.raw`scheduler-maps \S+ forwarding-class \S+ scheduler <name>`),
    d('scheduler-map', String.raw`(?:interfaces|traffic-control-profiles) .*\bscheduler-map(?:-chassis)? <name>`),
    d('traffic-control', String.raw`(?:output|input)-traffic-control-profile(?:-remaining)? <name>`),
    d('drop-profile', String.raw`\bdrop-profile <name>`),
    d('classifier', String.raw`class-of-service (?:interfaces|routing-instances) .*\bclassifiers \S+ (?!\S*(?:default|compatibility)\b)<name>`),
    d('classifier', String.raw`class-of-service classifiers \S+ \S+ import (?!\S*(?:default|compatibility)\b)<name>`),
    d('rewrite-rule', String.raw`class-of-service interfaces .*\brewrite-rules \S+ (?!\S*(?:default|compatibility)\b)<name>`),
    d('rewrite-rule', String.raw`class-of-service rewrite-rules \S+ \S+ import (?!\S*(?:default|compatibility)\b)<name>`),
    d('interface', String.raw`protocols (?:ospf3?|isis|pim|mpls|rsvp|ldp) (?:area \S+ )?interface ([a-z]+(?:-\d+\/\d+\/\d+)?[\d:]*\.\d+)`),
    d('interface', String.raw`\bl3-interface ([a-z]+\.\d+)`),
    d('interface', String.raw`dhcp-relay group \S+ interface ([a-z]+[-\d/:]*\.\d+)`),
  ],
};

/** Of a list each member, and of an expression of policies each policy, in a line of its own. */
function* single(line: string): Generator<string> {
  const list = /^(.*) \[ (.+) \]$/.exec(line) ?? /^(.*(?<![\w-])(?:import|export|policy)) "?(\(.+\)|.+ (?:&&|\|\|) .+)"?$/.exec(line);
  if (list) for (const one of list[2]!.match(/"[^"]*"|[^\s()!&|]+/g) ?? []) yield `${list[1]!} ${one}`;
  else yield line;
}
/** The names of a configuration in braces or `set` lines. */
export function namesOfJunos(text: string): readonly Named[] {
  const lines = setLinesOf(text).flatMap((line) => [...single(line)]);
  const ports = new Set(lines.flatMap((line) => {
    const found = /^(?:groups \S+ |logical-systems \S+ )*interfaces (\S+)(?: unit (\d+))?/.exec(line);
    return found ? [`${found[1]!}.${found[2] ?? '0'}`] : [];
  }));
  const named = namesIn(lines.map((line) => ({ line, within: '' })), GRAMMAR);
  // Clients of SNMP may be listed in a list of prefixes, too.
  const lists = new Set(named.flatMap(({ type, name, defined }) => (type === 'prefix-list' && defined ? [name] : [])));
  const clients = new Map(named.flatMap(({ type, name, defined, used }) => (type === 'client-list' && !defined && lists.has(name) ? [[name, used] as const] : [])));
  return named.flatMap((one) => {
    if (one.type === 'interface') return [{ ...one, defined: ports.has(one.name) }];
    if (one.type === 'client-list' && clients.has(one.name)) return [];
    return [one.type === 'prefix-list' && clients.has(one.name) ? { ...one, used: one.used + clients.get(one.name)! } : one];
  });
}
