/** Knows the configuration language that Cisco began and many makes speak: lines below `interface`, `ip route`, `access-list`, `username`. */
import { type Address, networkOf, parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import { type Grammar, type Named, type Said, leftoversOf, namesIn, objectFacts } from './config-facts.js';
import { type Block, addressIn, blocksOf, numbersIn, prefixOfMask, unquoted } from './config-text.js';
import { relaysInBlocks } from './dhcp-relays.js';
import { sharedAddresses } from './first-hop.js';
import { leasesInBlocks } from './lease-ranges.js';
import { instanceOfPort, instanceOfRoute } from './instances.js';
import { IOS_GRAMMAR } from './ios-names.js';

const MOST_ENTRIES = 2000;

/** All that is read from such a text. `alone`: ports, addresses, VLANs and routes too. `grammar`: where it gives names and uses them. */
export function* readIosLike(written: string, alone: boolean, grammar: Grammar = IOS_GRAMMAR): Generator<Said> {
  const text = indented(written);
  const blocks = blocksOf(text);
  const lines = withContext(blocks);
  for (const { line } of lines) yield* simple(line);
  for (const block of blocks) {
    const port = /^interface (?!range\b)(.+)$/i.exec(block.line);
    if (port && alone) yield* portFacts(portName(port[1]!), block);
    if (port) yield* instance(port[1]!, block);
    if (port) yield* nothingButDoors(block);
    if (/^line vty/i.test(block.line)) yield* vty(block);
    if (/^snmp-server community /i.test(block.line) && block.below.some(({ line }) => /^access-level rw$/i.test(line))) yield { kind: 'management-door', door: 'snmp-write', line: clean(`${block.line}: access-level rw`, 160) };
    if (/^vlan \d/i.test(block.line) && alone) yield* vlans(block);
    const own = alone ? /^vlan (\d{1,4})$/i.exec(block.line)?.[1] : undefined;
    if (own !== undefined && block.below.some(({ line }) => /^ip address \d/i.test(line))) yield* layerThree(`VLAN${own}`, block);
    if (/^router (?:hsrp|vrrp)$/i.test(block.line) && alone) yield* groupsByPort(block);
    const named = alone ? /^vlan name (\d{1,4}) (.+)$/i.exec(block.line) : null;
    if (named) yield { kind: 'vlan', id: Number(named[1]), name: clean(unquoted(named[2]!)) };
    if (/^vlan database$/i.test(block.line) && alone) for (const { line } of block.below) yield* listedVlans(line);
    if (/^(?:radius|tacacs) server |^aaa-server |^aaa group server |^radius scheme|^hwtacacs scheme/i.test(block.line)) yield* aaa(block);
  }
  yield* relaysInBlocks(blocks, portName);
  yield* leasesInBlocks(blocks);
  if (alone) for (const { line, within } of lines) yield* routes(line, within);
  yield* filters(blocks);
  yield* leftoversOf(lines.map(({ line }) => line), /^(?:description|remark|name|alias|access-list \S+ remark|\d+ remark) +(.+)$|^(?:object(?:-group)?(?: \S+)?|route-map|class-map|policy-map|ip access-list \S+|access-list|object network|vlan name|tunnel-group) +(\S+)/i);
  yield* objectFacts(namesOfLines(lines, grammar), text);
}

const MODE = /^(?:interface|vlan (?:database|\d[\d,-]*$)|(?:ip|ipv6|mac) access-list|line (?:vty|console|ssh|telnet)|policy-map|class-map)\b/i;
/** Some makes end a mode with `exit` and indent nothing: what stands between is set below the line that opens it. */
function indented(text: string): string {
  if (!/^exit[ \t]*\r?$/m.test(text)) return text;
  let mode = '';
  let isInClass = false;
  return text.split('\n').map((line) => {
    if (/^exit\s*$/.test(line)) {
      if (isInClass) isInClass = false;
      else mode = '';
      return mode === '' ? line : '';
    }
    // What a database lists opens nothing.
    if (MODE.test(line) && mode !== 'vlan database') {
      mode = line.trim();
      isInClass = false;
      return line;
    }
    if (/^[!#]/.test(line) || /^(?:hostname|ip route|snmp-server|logging|username) /.test(line)) mode = '';
    if (mode.startsWith('policy-map') && /^class /.test(line)) isInClass = true;
    return mode !== '' && line !== '' ? ` ${line}` : line;
  }).join('\n');
}

function withContext(blocks: readonly Block[]): readonly { readonly line: string; readonly within: string }[] {
  return blocks.flatMap(({ line, below }) => [{ line, within: '' }, ...below.map((one) => ({ line: one.line, within: line }))]);
}
/** An object that is translated where it is defined is of use by that alone; rules of translation name objects and groups alike. */
function namesOfLines(lines: readonly { readonly line: string; readonly within: string }[], grammar: Grammar = IOS_GRAMMAR): readonly Named[] {
  const translated = lines.flatMap(({ line, within }) => (/^nat \(/i.test(line) && /^object network \S/i.test(within) ? [{ line: `nat of ${within.split(' ')[2]!}`, within: '' }] : []));
  const named = namesIn([...lines, ...translated], grammar);
  const groups = new Set(named.flatMap(({ type, name, defined }) => (type === 'object-group' && defined ? [name] : [])));
  const uses = new Map(named.flatMap(({ type, name, defined, used }) => (type === 'object' && !defined && groups.has(name) ? [[name, used] as const] : [])));
  return named.flatMap((one) => (one.type === 'object' && uses.has(one.name) ? [] : one.type === 'object-group' && uses.has(one.name) ? [{ ...one, used: one.used + uses.get(one.name)! }] : [one]));
}
/** The names in such a text, with how often they are used; `grammar` as for `readIosLike`. */
export function namesOfIosLike(text: string, grammar: Grammar = IOS_GRAMMAR): readonly Named[] {
  return namesOfLines(withContext(blocksOf(indented(text))), grammar);
}

function portName(text: string): string {
  return clean(text.replace(/^([A-Za-z-]+) (?=\d)/, '$1').replace(/\s+(?:point-to-point|l2transport|multipoint)$/, ''), 80);
}

function* simple(line: string): Generator<Said> {
  if (/^(?:description|switchport|no |ip address|spanning-tree|permit|deny|remark)/i.test(line)) return;
  const name = /^(?:hostname|switchname|sysname|set system name) +("[^"]+"|\S+)\s*$/i.exec(line)?.[1];
  if (name !== undefined && /^[A-Za-z0-9]/.test(unquoted(name))) yield { kind: 'named', name: clean(unquoted(name)), by: 'hostname' };
  const user = /^(?:username|logins username|local-user|user(?: name)?|management user|password (?:manager|operator) user-name) +"?([\w.@-]{1,64})"?(?: .*?\b(?:privilege|role|group|level|class) +(?:level +)?"?([\w-]+))?/i.exec(line);
  if (user && !/^(?:privilege|group|role|add|del|password|default|profile|exec|interface|access)$/i.test(user[1]!)) yield { kind: 'config-user', name: user[1]!, ...(user[2] !== undefined && { privilege: user[2] }) };
  yield* servers(line);
  yield* doors(line);
  const forward = /^ip nat inside source static (?:(?:tcp|udp) )?(\S+) (\d+) (?:interface (\S+)|(\S+)) (\d+)/i.exec(line);
  const inner = forward && parseAddress(forward[1]!);
  if (forward && inner) yield { kind: 'port-forward', port: Number(forward[5]), to: inner, toPort: Number(forward[2]), line: clean(line, 160), ...outer(forward[4], forward[3]) };
  const server = /^nat server (?:\d+ )?(?:protocol )?(?:tcp|udp|6|17) global (\S+) (\d+)(?: \d+)? inside (\d[\d.]+)(?: \d[\d.]+)? (\d+)/i.exec(line);
  const served = server && parseAddress(server[3]!);
  if (server && served) yield { kind: 'port-forward', port: Number(server[2]), to: served, toPort: Number(server[4]), line: clean(line, 160), ...outer(server[1]) };
  const lone = /^ip nat inside source static (\d\S+) (\d[\d.]+)\b/i.exec(line);
  if (!forward && lone && parseAddress(lone[1]!)) yield { kind: 'port-forward', port: null, to: lone[1]!, toPort: null, line: clean(line, 160), ...outer(lone[2]) };
}

/** What is reached from outside is reached at this address, or at that of this port. */
function outer(address: string | undefined, port?: string): { readonly at?: Address; readonly on?: string } {
  const at = parseAddress(address ?? '');
  return { ...(at !== null && { at }), ...(port !== undefined && { on: portName(port) }) };
}

const SERVERS: readonly (readonly [Extract<Said, { kind: 'config-server' }>['what'], RegExp])[] = [
  ['ntp', /^(?:sntp server priority \d+|timesync server|system-time ntp \S+|s?ntp (?:server|unicast-server|peer)|ntp-service unicast-server|clock sntp server|sntp server priority \d+|timesync ntp server|ntp server vrf \S+)(?: (?:vrf|use-vrf|vpn-instance) \S+)? (?:ip )?"?([0-9A-Fa-f]*[.:][0-9A-Fa-f.:]+|(?!vrf\b|enable\b|disable\b|priority\b)[a-z][\w.-]+)"?/i],
  ['dns', /^(?:ip (?:name-server|name server|dns server-address(?: priority \d+)?|dns server)|dns (?:server|name-server)(?: \S+)??|name-server|ip dns domain-server|dns-server|ip domain name-server)(?: (?:vrf|use-vrf) \S+)? ([0-9A-Fa-f.:]+(?: [0-9A-Fa-f.:]{3,})*)/i],
  ['syslog', /^(?:logging host index \d+|logging (?:host|server|remote|syslog)|logging(?: \d)?|info-center loghost|syslog (?:server|host)|log-server|log host)(?: (?:vrf|use-vrf|source|inside|outside|management|mgmt|dmz|name) ?\S*)?(?: vrf \S+)? "?([0-9][0-9A-Fa-f.:]{4,}|[0-9A-Fa-f]+:[0-9A-Fa-f:.]+)"?/i],
  ['syslog', /^logging (?:host|server|remote) (?:vrf \S+ )?"?((?!vrf\b|ipv6\b|transport\b)[a-z][\w-]*(?:\.[\w.-]+)?)"?/i],
  ['aaa', /^(?:(?:radius|tacacs)-server host \d{1,2}|radius server host auth|(?:radius|tacacs|tacacs\+)-server (?:host|server)|(?:radius|tacacs) host|tacacs-server|radius server host|aaa-server \S+ \(\S+\) host|server(?:-private)?|(?:primary|secondary) (?:authentication|authorization|accounting)|radius-server (?:key \d+ )?host)(?: (?:ipv4|ip|auth))? "?([0-9][0-9A-Fa-f.:]{4,})"?/i],
  ['trap', /^(?:snmp-server trap-destination|snmp-server host|snmp-agent target-host trap address udp-domain|snmp trap-host|snmp-server trap-host)(?: (?:inside|outside|management))? "?([0-9][0-9A-Fa-f.:]{4,})"?/i],
];
function* servers(line: string): Generator<Said> {
  for (const [what, pattern] of SERVERS) {
    const found = pattern.exec(line)?.[1];
    if (found === undefined) continue;
    for (const one of found.split(/\s+/)) {
      const address = parseAddress(one) ?? (/[a-z]/i.test(one) && !one.includes(':') ? one.toLowerCase() : null);
      if (address !== null) yield { kind: 'config-server', what, address };
    }
    return;
  }
}

const DOORS: readonly (readonly [Extract<Said, { kind: 'management-door' }>['door'], RegExp])[] = [
  ['telnet', /^(?:feature telnet|(?:ip )?telnet (?:server )?(?:enable|server)\b|telnet-server(?: enable)?$|ip telnet server(?! disable)|management telnet$|telnet \d+(?:\.\d+){3} \d+(?:\.\d+){3} \S+|telnet server enable)/i],
  ['http', /^(?:ip http server|web-management(?: plaintext)?$|ip http enable|http server enable$|http-server|management api http-commands plain|protocol http$|ip http port|web-management http)/i],
  ['ssh-1', /^(?:ip ssh version 1|ssh version 1|ip ssh protocol 1|ssh server compatible-ssh1x enable|ip ssh filetransfer protocol 1)\b/i],
  ['snmp-write', /^(?:snmp-server community .+ (?:rw|read-write|unrestricted|operator unrestricted)\b|snmp-server community .+ group (?:network-admin|vdc-admin)|snmp-agent community write|snmp-server community .+ (?:manager|su)\b|snmp-server group \S+ v3 \S+ .*write )/i],
  ['snmp-v3-weak', /^(?:snmp-server user|snmp-agent usm-user v3|snmpv3 user|snmp-server v3-user|snmp user) .*\b(?:auth(?:entication-mode)? (?:cipher )?md5|priv(?:acy-mode)? (?:cipher )?(?:des|des56)\b|md5|des)\b/i],
];
function* doors(line: string): Generator<Said> {
  for (const [door, pattern] of DOORS) if (pattern.test(line)) yield { kind: 'management-door', door, line: clean(line, 160) };
}
function* nothingButDoors({ below }: Block): Generator<Said> {
  for (const { line } of below) if (/^(?:ip http server|telnet)\b/i.test(line)) yield* doors(line);
}
function* vty({ line, below }: Block): Generator<Said> {
  const input = below.find((one) => /^transport input\b/i.test(one.line))?.line;
  if (input !== undefined && /\b(?:telnet|all)\b/i.test(input)) yield { kind: 'management-door', door: 'telnet', line: clean(`${line}: ${input}`, 160) };
}

function* aaa({ below }: Block): Generator<Said> {
  for (const { line } of below) {
    const found = /^address (?:ipv4|ipv6) (\S+)|^(?:host|primary authentication|server-ip|address) (\d+(?:\.\d+){3})/i.exec(line);
    const address = found && parseAddress(found[1] ?? found[2]!);
    if (address) yield { kind: 'config-server', what: 'aaa', address };
  }
}

function* vlans({ line, below }: Block): Generator<Said> {
  const name = below.find((one) => /^name /i.test(one.line))?.line.slice(5);
  for (const id of numbersIn(line.replace(/^vlan /i, '').split(/\s/)[0]!)) yield { kind: 'vlan', id, name: name === undefined ? null : clean(unquoted(name)) };
  for (const one of below) {
    const ports = /^(tagged|untagged) (.+)$/i.exec(one.line);
    if (ports) for (const id of numbersIn(line.replace(/^vlan /i, ''))) for (const port of portRange(ports[2]!)) yield { kind: 'vlan-port', vlan: id, port, tagged: ports[1]!.toLowerCase() === 'tagged' };
  }
}
function* listedVlans(line: string): Generator<Said> {
  const named = /^vlan name (\d{1,4}) (.+)$/i.exec(line);
  if (named) yield { kind: 'vlan', id: Number(named[1]), name: clean(unquoted(named[2]!)) };
  const list = /^vlan ([\d,-]+)$/i.exec(line)?.[1];
  if (list !== undefined) for (const id of numbersIn(list)) yield { kind: 'vlan', id, name: null };
}
/** `1-3,A1,Trk1`: the ports of a list. */
function portRange(list: string): readonly string[] {
  return list.split(',').flatMap((part) => {
    const range = /^([A-Za-z]*(?:\d+\/)*)(\d+)-(?:[A-Za-z]*(?:\d+\/)*)(\d+)$/.exec(part.trim());
    if (!range) return /^[\w/]+$/.test(part.trim()) ? [part.trim()] : [];
    const [first, last] = [Number(range[2]), Math.min(Number(range[3]), Number(range[2]) + 512)];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => `${range[1]!}${first + i}`);
  });
}

function* portFacts(port: string, { below }: Block): Generator<Said> {
  const has = (pattern: RegExp) => below.some(({ line }) => pattern.test(line));
  const description = below.map(({ line }) => /^(?:description|name) +(.+)$/i.exec(line)?.[1]).find((one) => one !== undefined);
  yield { kind: 'interface', index: null, port, ...(description !== undefined && { description: clean(unquoted(description)) }), adminUp: !has(/^(?:shutdown|disable)$/i) };
  for (const { line } of below) {
    const address = /^(?:ip address|ipv6 address|ipv4 address|ip addr) (.+)$/i.exec(line);
    const found = address && addressIn(address[1]!);
    if (found) yield { kind: 'address', ...found, port, ...(/\bsecondary\b|\bsub\b/i.test(line) && { virtual: true }) };
    const access = /^(?:switchport access vlan|port access vlan|vlan access|switchport trunk native vlan|port default vlan) (\d{1,4})\b/i.exec(line);
    if (access) yield { kind: 'vlan-port', vlan: Number(access[1]), port, tagged: false };
    const trunk = /^(?:switchport trunk allowed vlan|vlan trunk allowed|port trunk (?:permit|allow-pass) vlan|switchport general allowed vlan add)(?: add)? ([\d, -]+?)(?: tagged)?$/i.exec(line.replace(/ to /g, '-'));
    if (trunk) for (const vlan of numbersIn(trunk[1]!)) yield { kind: 'vlan-port', vlan, port, tagged: true };
    const member = /^vlan (?:pvid|participation include|tagging) ([\d,-]+)$|^switchport general allowed vlan ([\d,-]+) (?:un)?tagged$/i.exec(line);
    if (member) for (const vlan of numbersIn(member[1] ?? member[2]!)) yield { kind: 'vlan-port', vlan, port, tagged: /^vlan tagging|[^n]tagged$/i.test(line) && !/untagged$/i.test(line) };
    const carried = /^(?:encapsulation dot1q|vlan) (\d{1,4})( native)?\b/i.exec(line);
    const [, lower] = /^(.+\d)\.\d+$/.exec(port) ?? [];
    if (carried && lower !== undefined) {
      yield { kind: 'vlan', id: Number(carried[1]), name: null };
      yield { kind: 'vlan-port', vlan: Number(carried[1]), port: lower, tagged: carried[2] === undefined };
    }
    const into = /^(?:channel-group|lag|port link-aggregation group|aggregation-group) (\d{1,4})\b/i.exec(line);
    if (into) yield { kind: 'aggregated', port, into: /^lag/i.test(line) ? `lag${into[1]!}` : `Port-channel${into[1]!}` };
  }
  yield* layerThree(port, { line: '', at: 0, below });
}
/** FRR names the instance behind the port, the others below it. */
function* instance(written: string, { below }: Block): Generator<Said> {
  const [port = '', behind] = written.split(/\s+vrf\s+/);
  const vrf = below.map(({ line }) => instanceOfPort(line)).find((one) => one !== null) ?? (behind === undefined ? null : instanceOfPort(`vrf ${behind}`));
  if (vrf !== null) yield { kind: 'in-vrf', port: portName(port), vrf };
}
/** Addresses that a port shares with others, in one line or in a section of its own. */
function* layerThree(port: string, { line: opens, below }: Block): Generator<Said> {
  const id = /^vlan-?(?:interface)? ?(\d{1,4})$/i.exec(port)?.[1];
  const called = below.map(({ line }) => /^name (.+)$/i.exec(line)?.[1]).find((one) => one !== undefined);
  if (id !== undefined && opens === '') yield { kind: 'vlan', id: Number(id), name: called === undefined ? null : clean(unquoted(called)) };
  for (const { line } of opens === '' ? [] : below) {
    const found = /^ip address (\d.+)$/i.exec(line);
    const address = found && addressIn(found[1]!);
    if (address) yield { kind: 'address', ...address, port };
  }
  yield* sharedAddresses(port, below);
}

/** IOS-XR keeps the groups of all ports below the protocol. */
function* groupsByPort({ below }: Block): Generator<Said> {
  const ports = below.flatMap(({ line, deep }, i) => (/^interface \S/i.test(line) ? [{ port: portName(line.slice(10)), deep, i }] : []));
  for (const { port, deep, i } of ports) {
    const rest = below.slice(i + 1);
    const end = rest.findIndex((one) => one.deep <= deep);
    yield* sharedAddresses(port, end < 0 ? rest : rest.slice(0, end));
  }
}

function* routes(written: string, within: string): Generator<Said> {
  const line = written.replace(/^(ip(?:v6)? route \S+) (\/\d{1,3})\b/i, '$1$2');
  const found = /^(?:ip route-static(?: vpn-instance \S+)?|ip route vrf \S+|ip route|ipv6 route|ip default-gateway)(?= )(?: (\d[\d.]+) (\d[\d.]*)| ([0-9A-Fa-f.:]+\/\d{1,3}))?(?: (\S+))?(?: (\d[\d.]+|[0-9A-Fa-f]*:[0-9A-Fa-f:]+))?/i.exec(line);
  if (!found) return;
  if (/^ip default-gateway/i.test(line)) {
    const hop = parseAddress(line.split(/\s+/)[2] ?? '');
    if (hop) yield { kind: 'route', destination: '0.0.0.0/0', nextHop: hop, port: null, protocol: 'static' };
    return;
  }
  const bits = found[2] === undefined ? null : /^\d{1,2}$/.test(found[2]) ? Number(found[2]) : prefixOfMask(found[2]);
  const [network, width] = found[3] !== undefined ? [found[3].split('/')[0]!, Number(found[3].split('/')[1])] : [found[1] ?? '', bits];
  const destination = width === null || parseAddress(network) === null ? null : networkOf(network, width);
  const hop = [found[4], found[5]].map((one) => (one === undefined ? null : parseAddress(one))).find((one) => one !== null) ?? null;
  const vrf = instanceOfRoute(line, within);
  if (destination !== null && hop !== null) yield { kind: 'route', destination, nextHop: hop, port: null, protocol: 'static', ...(vrf !== null && { vrf }) };
}

/** Entries that let pass. What follows a `deny` is an exception from the rule, not an open door. */
function* filters(blocks: readonly Block[]): Generator<Said> {
  const denied = new Set<string>();
  let count = 0;
  function* entry(filter: string, text: string): Generator<Said> {
    const parts = /^(?:extended |line \d+ |seq \d+ |\d+ |rule \d+ )*(permit|deny)\s+(.+)$/i.exec(text);
    if (!parts || count >= MOST_ENTRIES) return;
    if (parts[1]!.toLowerCase() === 'deny') {
      denied.add(filter);
      return;
    }
    const rest = parts[2]!.replace(/\s+(?:log\b.*|inactive|count|time-range \S+)$/i, '');
    const any = /^(?:ip|ipv4|ipv6|any) (?:any|0\.0\.0\.0 255\.255\.255\.255|any4|any6) (?:any|any4|any6|0\.0\.0\.0 255\.255\.255\.255)$|^any$|^ip$/i.test(rest) && !denied.has(filter);
    const hosts = [...rest.matchAll(/\bhost (\d+(?:\.\d+){3})\b|\b(\d+(?:\.\d+){3})[ /](?:0\.0\.0\.0|0|32)(?= |$)/g)].flatMap(([, a, b]): Address[] => {
      const address = parseAddress(a ?? b ?? '');
      return address === null || address === '0.0.0.0' ? [] : [address];
    });
    if (!any && hosts.length === 0) return;
    count++;
    yield { kind: 'filter-entry', filter: clean(filter, 80), line: clean(text, 160), any, hosts: [...new Set(hosts)] };
  }
  for (const { line, below } of blocks) {
    const flat = /^(?:access-list|ipv6 access-list) (\S+) (.+)$/i.exec(line);
    if (flat && /\b(?:permit|deny)\b/i.test(flat[2]!) && !/^remark/i.test(flat[2]!)) yield* entry(flat[1]!, flat[2]!);
    const named = /^(?:(?:ip|ipv4|ipv6) access-list(?: (?:standard|extended|ip))?|acl(?: (?:number|basic|advanced|name))?|access-list (?:ip|ipv6|extended)) "?([^\s"]+)"?/i.exec(line);
    if (named && !flat?.[2]?.match(/\bpermit|deny\b/i)) for (const one of below) yield* entry(named[1]!, one.line);
  }
}
