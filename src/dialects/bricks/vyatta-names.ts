/** Knows where Vyatta's children give names to things, and where they use them. */
import { type Grammar, type Named, namesIn } from './config-facts.js';
import { setLinesOf } from './config-text.js';

const N = String.raw`!?("[^"]+"|[^\s"!]+)`;
const d = (type: string, source: string) => ({ type, pattern: new RegExp(source.replaceAll('<name>', N)) });
const GROUP = '(?:address|network|port|ipv6-address|ipv6-network|interface|mac|domain|remote)-group';
const GRAMMAR: Grammar = {
  defines: [
    d('filter', String.raw`^firewall (?:ipv4 |ipv6 )?(?:name|ipv6-name|modify|ipv6-modify) <name>`),
    d('group', String.raw`^firewall group (?:dynamic-group )?${GROUP} <name>`),
    d('route-map', String.raw`^policy route-map <name>`),
    d('prefix-list', String.raw`^policy prefix-list6? <name>`),
    d('access-list', String.raw`^policy access-list6? <name>`),
    ...['community-list', 'large-community-list', 'extcommunity-list', 'as-path-list'].map((kind) => d(kind, `^policy ${kind} <name>`)),
    d('peer-group', String.raw`^protocols bgp (?:\d+ )?peer-group <name>`),
    d('policy-route', String.raw`^policy (?:route6?|ipv6-route) <name>`),
    d('ike-group', '^vpn ipsec ike-group <name>'),
    d('esp-group', '^vpn ipsec esp-group <name>'),
    d('traffic-policy', String.raw`^(?:traffic-policy|qos policy) \S+ <name>`),
    d('balancing-group', '^load-balance group <name>'),
    d('certificate', '^pki certificate <name>'),
    d('authority', '^pki ca <name>'),
    d('vrf', '^vrf name <name>'),
    d('bfd-profile', '^protocols bfd profile <name>'),
    d('flowtable', '^firewall flowtable <name>'),
    d('container-network', '^container network <name>'),
    d('vrrp-group', '^high-availability vrrp group <name>'),
  ],
  uses: [
    d('filter', String.raw`\bfirewall (?:in|out|local) (?:name|ipv6-name|modify|ipv6-modify) <name>$`),
    d('filter', String.raw`^firewall interface \S+ (?:in|out|local) (?:name|ipv6-name) <name>$`),
    d('filter', String.raw`^(?:zone-policy|firewall zone) .*\bfirewall (?:name|ipv6-name) <name>$`),
    d('filter', String.raw`\bjump-target <name>$`),
    d('group', String.raw`^(?!firewall group ).*\b(?<!dynamic-)${GROUP} <name>$`),
    d('group', String.raw`\b(?:in|out)bound-interface group <name>$`),
    d('group', String.raw`^firewall group \S+-group \S+ include <name>$`),
    d('route-map', String.raw`^(?:protocols|system ip|system ipv6) .*\b(?:route-map|advertise-map|unsuppress-map|exist-map|non-exist-map) (?:vpn )?(?:import |export |in |out )?<name>$`),
    d('route-map', String.raw`^policy route-map \S+ rule \d+ call <name>$`),
    d('prefix-list', String.raw`(?<!^policy )\bprefix-list6? (?:import |export |in |out )?<name>$`),
    d('access-list', String.raw`(?<!^policy )\b(?:access-list6?|distribute-list) (?:import |export |in |out )?<name>$`),
    d('community-list', String.raw`^policy route-map .*\b(?:match community (?:community-list )?|set comm-list (?:comm-list )?)(?!exact-match$|delete$|community-list$)<name>$`),
    d('large-community-list', String.raw`^policy route-map .*\b(?:large-community-list|set large-comm-list(?: comm-list)?) <name>$`),
    d('extcommunity-list', String.raw`^policy route-map .*\bmatch extcommunity <name>$`),
    d('as-path-list', String.raw`^policy route-map .*\bmatch as-path <name>$`),
    d('as-path-list', String.raw`^protocols bgp .*\bfilter-list (?:import|export) <name>$`),
    d('peer-group', String.raw`^protocols bgp (?:\d+ )?(?:neighbor \S+|listen range \S+) (?:interface )?(?:v6only )?peer-group <name>$`),
    d('policy-route', String.raw`^interfaces .*\bpolicy (?:route6?|ipv6-route) <name>$`),
    d('policy-route', String.raw`^policy route6? <name> interface\b`),
    d('ike-group', String.raw`^vpn ipsec (?!ike-group|esp-group).*\bike-group <name>$`),
    d('esp-group', String.raw`^vpn ipsec (?!ike-group|esp-group).*\b(?:default-)?esp-group <name>$`),
    d('traffic-policy', String.raw`^interfaces .*\btraffic-policy (?:in|out) <name>$`),
    d('traffic-policy', String.raw`^qos interface \S+ (?:in|e)gress <name>$`),
    d('balancing-group', String.raw`\blb-group <name>$`),
    d('certificate', String.raw`^(?!pki ).*\b(?<!ca-)certificate <name>$`),
    d('authority', String.raw`^(?!pki ).*\bca-certificate <name>$`),
    d('vrf', String.raw`^(?:interfaces|service|system|protocols) .*\b(?:next-hop-)?vrf <name>$`),
    d('bfd-profile', String.raw`^protocols .*\bbfd profile <name>$`),
    d('flowtable', String.raw`\boffload-target <name>$`),
    d('container-network', String.raw`^container name \S+ network <name>\b`),
    d('vrrp-group', String.raw`^high-availability vrrp sync-group \S+ member <name>$`),
  ],
  alwaysUsed: ['certificate', 'authority', 'vrf', 'vrrp-group', 'container-network'],
  builtIn: /^(?:ADDRv[46]_\S+|NETv[46]_\S+|import|export|in|out|any|all|default)$/,
};

/** The names of a configuration in braces or `set` lines. */
export function namesOfVyatta(text: string): readonly Named[] {
  return namesOfLines(setLinesOf(text).map((line) => line.replace(/ "([^"\s]+)"$/, ' $1')));
}
/** The same of lines that were read before. Without a store of keys, certificates are files. */
export function namesOfLines(lines: readonly string[]): readonly Named[] {
  const named = namesIn(lines.map((line) => ({ line: line.replace(/^vrf name \S+ (?=protocols )/, ''), within: '' })), GRAMMAR);
  const hasKeys = lines.some((line) => line.startsWith('pki '));
  return named.filter(({ type, defined }) => defined || hasKeys || (type !== 'certificate' && type !== 'authority'));
}
