/** Knows where AOS-CX gives names to things, and where it uses them. */
import type { Grammar } from './config-facts.js';

const N = String.raw`("[^"]+"|[^\s"]+)`;
const d = (type: string, source: string, within?: RegExp) => ({ type, pattern: new RegExp(source.replaceAll('<name>', N), 'i'), ...(within && { within }) });
/** A use that proves nothing missing. */
const weak = (type: string, source: string, within?: RegExp) => ({ ...d(type, source, within), weak: true as const });
const BGP = /^router bgp/i;
const ENTRY = String.raw`^(?:\d+ )?(?:permit|deny|match|ignore) \S+ `;
/** Words that stand behind an address and are none. */
const NO_GROUP = String.raw`(?!any\b|\d|[0-9a-f]*:|eq\b|gt\b|lt\b|range\b|group\b|count\b|log\b|dscp\b|ack\b|established\b|vlan\b|ttl\b|tos\b|fragment\b)`;

export const AOS_CX_GRAMMAR: Grammar = {
  defines: [
    d('access-list', String.raw`^access-list (?:ip|ipv6|mac) <name>\s*$`),
    d('class-map', String.raw`^class (?:ip|ipv6|mac) <name>\s*$`),
    d('policy-map', String.raw`^policy <name>\s*$`),
    d('object-group', String.raw`^object-group (?:ip address|ipv6 address|port) <name>`),
    d('prefix-list', String.raw`^(?:ip|ipv6) prefix-list <name>`),
    d('as-path-list', String.raw`^ip aspath-list <name>`),
    d('community-list', String.raw`^ip (?:ext)?community-list (?:standard |expanded )?<name>`),
    d('route-map', String.raw`^route-map <name>`),
    d('vrf', String.raw`^vrf <name>\s*$`),
    d('aaa-group', String.raw`^aaa group server (?:tacacs\+?|radius) <name>`),
    d('port-access-role', String.raw`^port-access role <name>`),
    d('port-access-policy', String.raw`^port-access policy <name>`),
    d('peer-group', String.raw`^neighbor (?!\d+\.|[0-9a-f]*:)<name> peer-group\s*$`, BGP),
    d('track', String.raw`^track (\d+)`),
    d('key-chain', String.raw`^keychain <name>\s*$`),
    d('queue-profile', String.raw`^qos queue-profile <name>`),
    d('schedule-profile', String.raw`^qos schedule-profile <name>`),
    d('macsec-policy', String.raw`^macsec policy <name>`),
    d('mka-policy', String.raw`^mka policy <name>`),
    ...['lldp', 'cdp', 'mac'].map((kind) => d(`${kind}-group`, `^(?:port-access ${kind}-group|${kind}-group) <name>`)),
  ],
  uses: [
    d('access-list', String.raw`^apply access-list (?:ip|ipv6|mac) <name>`),
    d('class-map', String.raw`^(?:\d+ )?class (?:ip|ipv6|mac) <name>`, /^(?:policy|port-access policy) /i),
    d('policy-map', String.raw`^apply policy <name>`),
    // Addresses may be groups by their bare name: what is none proves nothing.
    weak('object-group', String.raw`${ENTRY}${NO_GROUP}<name>`),
    weak('object-group', String.raw`${ENTRY}\S+ (?:(?:eq|gt|lt|group) \S+ |range \S+ \S+ )?${NO_GROUP}<name>`),
    weak('object-group', String.raw`^(?:\d+ )?(?:permit|deny|match|ignore) .*?\bgroup <name>`),
    weak('object-group', String.raw`^(?:\d+ )?(?:permit|deny|match|ignore) .*\bgroup <name>`),
    d('prefix-list', String.raw`^match (?:ip|ipv6) (?:address|next-hop|route-source) prefix-list <name>`),
    d('prefix-list', String.raw`^neighbor \S+ prefix-list <name>`, BGP),
    d('as-path-list', String.raw`^(?:match|neighbor \S+) aspath-list <name>`),
    d('community-list', String.raw`^match (?:ext)?community-list <name>`),
    d('route-map', String.raw`^(?!route-map ).*\broute-map <name>`),
    d('vrf', String.raw`^vrf attach <name>`),
    weak('vrf', String.raw`(?<!^)\bvrf (?!attach\b)<name>`),
    d('aaa-group', String.raw`^aaa (?:authentication|authorization|accounting) .*?\bgroup (?!tacacs\b|radius\b)<name>`),
    d('aaa-group', String.raw`^aaa (?:authentication|authorization|accounting) .*\bgroup \S+ group (?!tacacs\b|radius\b)<name>`),
    d('port-access-role', String.raw`\b(?:reject|critical|critical-voice|auth|preauth|fallback|default)-role <name>`),
    d('port-access-role', String.raw`^associate role <name>`),
    d('port-access-policy', String.raw`^associate policy <name>`),
    d('peer-group', String.raw`^neighbor \S+ peer-group <name>`, BGP),
    d('track', String.raw`(?<!^)\btrack (\d+)\b`),
    d('key-chain', String.raw`^(?!keychain ).*\bkeychain <name>`),
    d('queue-profile', String.raw`^apply qos queue-profile <name>`),
    d('schedule-profile', String.raw`^apply qos .*\bschedule-profile <name>`),
    d('macsec-policy', String.raw`^apply macsec policy <name>`),
    d('mka-policy', String.raw`^apply mka policy <name>`),
    ...['lldp', 'cdp', 'mac'].map((kind) => d(`${kind}-group`, `^associate ${kind}-group <name>`)),
  ],
  // Roles and their policies are named by the servers that let people in, too.
  alwaysUsed: ['vrf', 'port-access-role', 'port-access-policy'],
  skips: /^(?:description|no |speed|mtu|shutdown|exit|ip address|ipv6 address|spanning-tree|name |user |hostname)/i,
  builtIn: /^(?:default|factory-default|strict|mgmt|any|all|local|none|tacacs|radius)$/i,
};
