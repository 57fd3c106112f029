/** Knows where PAN-OS gives names to things, and where it uses them: addresses, services, zones, profiles, crypto profiles, servers. */
import { sortedBy } from '../../model/order.js';
import { parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import type { Named } from './config-facts.js';
import { setLinesOf, unquoted } from './config-text.js';

/** What a line defines: its first words behind the scope, `*` the name. */
const DEFINES: readonly (readonly [type: string, words: string])[] = [
  ['address', 'address *'], ['address', 'address-group *'], ['address', 'external-list *'], ['address', 'region *'],
  ['service', 'service *'], ['service', 'service-group *'],
  ['application', 'application *'], ['application', 'application-group *'], ['application', 'application-filter *'],
  ['zone', 'zone *'],
  ['schedule', 'schedule *'],
  ['profile-group', 'profile-group *'],
  ['virus', 'profiles virus *'], ['spyware', 'profiles spyware *'], ['vulnerability', 'profiles vulnerability *'], ['url-filtering', 'profiles url-filtering *'], ['file-blocking', 'profiles file-blocking *'], ['wildfire-analysis', 'profiles wildfire-analysis *'], ['data-filtering', 'profiles data-filtering *'],
  ['url-category', 'profiles custom-url-category *'],
  ['decryption', 'profiles decryption *'], ['dos-protection', 'profiles dos-protection *'], ['hip-profile', 'profiles hip-profiles *'],
  ['log-profile', 'log-settings profiles *'],
  ...['syslog', 'email', 'snmptrap', 'http'].map((kind) => [`${kind}-server`, `log-settings ${kind} *`] as const),
  ['zone-protection', 'network profiles zone-protection-profile *'], ['monitor', 'network profiles monitor-profile *'], ['qos-profile', 'network qos profile *'],
  ['tls-profile', 'ssl-tls-service-profile *'], ['certificate-profile', 'certificate-profile *'],
  ['interface', 'network interface ethernet *'], ['interface', 'network interface aggregate-ethernet *'],
  ['management-profile', 'network profiles interface-management-profile *'],
  ['ike-crypto', 'network ike crypto-profiles ike-crypto-profiles *'], ['ipsec-crypto', 'network ike crypto-profiles ipsec-crypto-profiles *'],
  ['ike-gateway', 'network ike gateway *'],
  ['server-profile', 'server-profile radius *'], ['server-profile', 'server-profile tacplus *'], ['server-profile', 'server-profile ldap *'], ['server-profile', 'server-profile kerberos *'], ['server-profile', 'server-profile saml-idp *'],
  ['authentication', 'authentication-profile *'], ['authentication', 'authentication-sequence *'],
].map(([type, words]) => [type!, `${words!.slice(0, -1)}`] as const);

/** What is defined within a router, whose name comes before. */
const ROUTER = String.raw`^network (?:virtual-router|logical-router) (?:"[^"]*"|\S+) (?:vrf \S+ )?protocol`;
const WITHIN: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['redistribution', new RegExp(`${ROUTER} redist-profile ("[^"]+"|\\S+)`)],
  ['bgp-auth', new RegExp(`${ROUTER} bgp auth-profile ("[^"]+"|\\S+)`)],
  ['ospf-auth', new RegExp(`${ROUTER} ospf(?:v3)? auth-profile ("[^"]+"|\\S+)`)],
  ['rip-auth', new RegExp(`${ROUTER} rip auth-profile ("[^"]+"|\\S+)`)],
  ['dampening', new RegExp(`${ROUTER} bgp dampening-profile ("[^"]+"|\\S+)`)],
];

const RULE = String.raw`^(?:rulebase|pre-rulebase|post-rulebase) \S+ rules (?:"[^"]*"|\S+) `;
const N = String.raw`("[^"]+"|[^\s"]+)$`;
/** `weak`: a literal may stand there, or a name of another kind: a use, but no proof that something is missing. */
const USES: readonly { readonly type: string; readonly pattern: RegExp; readonly weak?: true }[] = [
  { type: 'address', pattern: new RegExp(`${RULE}(?:source|destination) ${N}`) },
  { type: 'address', pattern: new RegExp(`${RULE}.*\\b(?:translated-address|nexthop ip-address) ${N}`), weak: true },
  { type: 'address', pattern: new RegExp(`^address-group (?:"[^"]*"|\\S+) static ${N}`) },
  { type: 'address', pattern: new RegExp(`^network .*\\b(?:destination|ip-address|peer-address ip|local-address ip|ip|id) ${N}`), weak: true },
  { type: 'zone', pattern: new RegExp(`${RULE}(?:from|to)(?: zone)? ${N}`) },
  { type: 'service', pattern: new RegExp(`${RULE}service ${N}`) },
  { type: 'service', pattern: new RegExp(`^service-group (?:"[^"]*"|\\S+) members ${N}`) },
  { type: 'application', pattern: new RegExp(`${RULE}application ${N}|^application-group (?:"[^"]*"|\\S+) members ${N}`), weak: true },
  { type: 'schedule', pattern: new RegExp(`${RULE}schedule ${N}`) },
  { type: 'profile-group', pattern: new RegExp(`${RULE}profile-setting group ${N}`) },
  ...['virus', 'spyware', 'vulnerability', 'url-filtering', 'file-blocking', 'wildfire-analysis', 'data-filtering'].map((type) => ({ type, pattern: new RegExp(`(?:${RULE}profile-setting profiles|^profile-group (?:"[^"]*"|\\S+)) ${type} ${N}`) })),
  ...['url-category', 'address'].map((type) => ({ type, pattern: new RegExp(`(?:${RULE}|^profiles url-filtering (?:"[^"]*"|\\S+) (?:credential-enforcement )?)(?:category|alert|allow|block|continue|override) ${N}`), weak: true as const })),
  { type: 'log-profile', pattern: new RegExp(`(?:${RULE}|^zone .* )log-setting ${N}`) },
  { type: 'decryption', pattern: new RegExp(`^(?:rulebase|pre-rulebase|post-rulebase) decryption rules (?:"[^"]*"|\\S+) profile ${N}`) },
  { type: 'dos-protection', pattern: new RegExp(`^(?:rulebase|pre-rulebase|post-rulebase) dos rules (?:"[^"]*"|\\S+) protection (?:aggregate|classified) profile ${N}`) },
  { type: 'hip-profile', pattern: new RegExp(`${RULE}(?:hip-profiles|source-hip|destination-hip) ${N}`) },
  ...['syslog', 'email', 'snmptrap', 'http'].map((kind) => ({ type: `${kind}-server`, pattern: new RegExp(`\\b(?:send-${kind}|using-${kind}-setting|${kind}-profile) ${N}`) })),
  { type: 'zone-protection', pattern: new RegExp(`^zone .*\\bzone-protection-profile ${N}`) },
  { type: 'monitor', pattern: new RegExp(`^network .*\\btunnel-monitor(?:-profile| tunnel-monitor-profile) ${N}|${RULE}action forward monitor profile ${N}`) },
  { type: 'qos-profile', pattern: new RegExp(`^network qos interface .*\\bqos-profile ${N}`) },
  { type: 'tls-profile', pattern: new RegExp(`(?<!^)\\bssl-tls-service-profile ${N}`) },
  { type: 'certificate-profile', pattern: new RegExp(`(?<!^)\\bcertificate-profile ${N}`) },
  { type: 'redistribution', pattern: new RegExp(`${ROUTER} (?:bgp redist-rules|(?:ospf|ospfv3|rip) export-rules) ("[^"]+"|\\S+)`) },
  { type: 'bgp-auth', pattern: new RegExp(`${ROUTER} bgp .*\\bconnection-options authentication ${N}`) },
  { type: 'ospf-auth', pattern: new RegExp(`${ROUTER} ospf(?:v3)? area .*\\bauthentication ${N}`) },
  { type: 'rip-auth', pattern: new RegExp(`${ROUTER} rip interface .*\\bauthentication ${N}`) },
  { type: 'dampening', pattern: new RegExp(`${ROUTER} bgp .*\\bdampening-profile ${N}`) },
  { type: 'management-profile', pattern: new RegExp(`^network interface .*\\binterface-management-profile ${N}`) },
  { type: 'interface', pattern: new RegExp(`^network (?:virtual-router|logical-router) (?:"[^"]*"|\\S+) (?:vrf \\S+ )?interface ${N}`) },
  { type: 'ike-crypto', pattern: new RegExp(`^network .*\\bike-crypto-profile ${N}`) },
  { type: 'ipsec-crypto', pattern: new RegExp(`^network .*\\bipsec-crypto-profile ${N}`) },
  { type: 'ike-gateway', pattern: new RegExp(`^network tunnel .*\\bike-gateway ${N}|^network tunnel .*\\bike-gateway (\\S+)$`) },
  { type: 'server-profile', pattern: new RegExp(`^authentication-profile .*\\bserver-profile ${N}`) },
  { type: 'authentication', pattern: new RegExp(`\\bauthentication-profile ${N}|^authentication-sequence (?:"[^"]*"|\\S+) authentication-profiles ${N}`), weak: true },
];
/** There without being defined, or from the factory. */
const BUILT_IN = /^(?:any|[Nn]one|all|default|strict|multicast|application-default|service-https?|panw-[\w-]+|[A-Z]{2}|basic file blocking|strict file blocking|Suite-B-GCM-\d+|loopback|tunnel|vlan|default-\d|non-default)$/;
/** Their being there is their use. */
const ALWAYS_USED = new Set(['zone', 'interface', 'authentication', 'server-profile']);

interface Scoped {
  readonly scope: string;
  readonly line: string;
}
/** Each line with the system or group it stands in; what lists the box alone is left out. */
function scoped(text: string): readonly Scoped[] {
  return setLinesOf(text).flatMap(listed).flatMap((written): Scoped[] => {
    const line = written.replace(/^config /, '');
    if (/^(?:readonly|predefined) /.test(line)) return [];
    const sent = /^policy panorama (.+)$/.exec(line)?.[1];
    if (sent !== undefined) return [{ scope: 'shared', line: sent }];
    const inner = line.replace(/^(?:devices \S+ )?(?:template(?:-stack)? (?:"[^"]*"|\S+) )?(?:config )?(?:devices \S+ )?/, '');
    const found = /^(?:(shared)|(?:vsys|device-group) ("[^"]*"|\S+)) (.+)$/.exec(inner);
    return [found ? { scope: found[1] ?? unquoted(found[2]!), line: found[3]! } : { scope: '', line: inner.replace(/^mgt-config /, '') }];
  });
}
/** `set` lines keep their lists: `source [ a "b c" ]`. */
function listed(line: string): readonly string[] {
  const found = /^(.*) \[ (.+) \]$/.exec(line);
  return found ? (found[2]!.match(/"[^"]*"|\S+/g) ?? []).map((value) => `${found[1]!} ${value}`) : [line];
}

/** The names of a PAN-OS configuration. A name is missing only where the text is a whole box's or defines others of its type, and nobody sends objects to the box unseen. */
export function namesOfPanOs(text: string): readonly Named[] {
  const lines = scoped(text);
  const isManaged = lines.some(({ line }) => /\bpanorama-server \S/.test(line)) && !/^policy \{|^(?:set )?policy panorama /m.test(text);
  const isWhole = lines.some(({ line }) => line.startsWith('deviceconfig system '));
  const isManager = lines.some(({ line }) => /^(?:pre|post)-rulebase /.test(line));
  const names = new Map<string, { name: string; type: string; defined: boolean; used: number; weak: boolean; line: string }>();
  const types = new Set<string>();
  const keyOf = (scope: string, type: string, name: string): string => `${isManager || scope === 'shared' ? '' : scope}\n${type}\n${name}`;
  const own = (key: string, type: string, name: string, line: string) => {
    const found = names.get(key) ?? { name: clean(name, 80), type, defined: false, used: 0, weak: true, line: clean(line, 160) };
    names.set(key, found);
    return found;
  };
  const tagged = new Map<string, Set<string>>();
  for (const { scope, line } of lines) {
    const unit = /^network interface .*?\bunits (\S+)/.exec(line)?.[1];
    if (unit !== undefined) own(keyOf(scope, 'interface', unit), 'interface', unit, line).defined = true;
    for (const [type, pattern] of WITHIN) {
      const name = unquoted(pattern.exec(line)?.[1] ?? '');
      if (name === '' || BUILT_IN.test(name)) continue;
      types.add(type);
      own(keyOf(scope, type, name), type, name, line).defined = true;
    }
    for (const [type, words] of DEFINES) {
      if (!line.startsWith(words)) continue;
      const name = unquoted(/^("[^"]*"|\S+)/.exec(line.slice(words.length))?.[1] ?? '');
      if (name === '') continue;
      types.add(type);
      if (BUILT_IN.test(name)) continue;
      own(keyOf(scope, type, name), type, name, line).defined = true;
      const tag = type === 'address' ? / tag ("[^"]*"|\S+)$/.exec(line)?.[1] : undefined;
      if (tag !== undefined) tagged.set(unquoted(tag), (tagged.get(unquoted(tag)) ?? new Set()).add(keyOf(scope, type, name)));
    }
  }
  for (const { scope, line } of lines) {
    for (const { type, pattern, weak } of USES) {
      const name = unquoted(pattern.exec(line)?.slice(1).find((one) => one !== undefined) ?? '');
      if (name === '' || BUILT_IN.test(name) || isLiteral(name)) continue;
      const key = keyOf(scope, type, name);
      const found = own(!names.get(key)?.defined && names.get(keyOf('shared', type, name))?.defined ? keyOf('shared', type, name) : key, type, name, line);
      found.used++;
      if (!weak) found.weak = false;
    }
    // Groups that are filled by tags use whatever carries one of them.
    const filter = /^address-group (?:"[^"]*"|\S+) dynamic filter (.+)$/.exec(line)?.[1];
    for (const [, quoted, bare] of filter?.matchAll(/'([^']+)'|([\w.-]+)/g) ?? []) for (const key of tagged.get(quoted ?? bare!) ?? []) names.get(key)!.used++;
  }
  const told = [...names.values()].filter(({ type, defined, used, weak }) => (defined ? used > 0 || !ALWAYS_USED.has(type) : !weak && !isManaged && (isWhole || types.has(type))));
  return sortedBy(told.map(({ weak: _, ...named }) => named), ({ type }) => type, ({ name }) => name);
}
/** An address, a network or a range, where a name might stand. */
function isLiteral(name: string): boolean {
  return parseAddress(name.split(/[/-]/)[0]!) !== null;
}
