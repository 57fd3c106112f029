/** Knows what the languages of Junos and Vyatta say, one leaf per line. */
import { parseAddress } from '../../model/address.js';
import { groupBy } from '../../model/order.js';
import { clean } from '../../model/text.js';
import { type Said, leftoversOf, objectFacts } from './config-facts.js';
import { addressIn, setLinesOf, unquoted } from './config-text.js';
import { relaysTo } from './dhcp-relays.js';
import { rangeOf } from './lease-ranges.js';
import { namesOfJunos } from './junos-names.js';

const MOST = 2000;

export function* readJunos(text: string, alone: boolean): Generator<Said> {
  const lines = setLinesOf(text).map((line) => line.replace(/^(?:groups \S+|logical-systems \S+) (?=system |interfaces |snmp |routing-options )/, ''));
  if (alone) yield* vlanPorts(lines);
  if (alone) yield* sharedAddresses(lines);
  yield* instances(lines, alone);
  for (const line of lines) {
    yield* system(line);
    if (alone) yield* ports(line);
  }
  // What is written and put out of use stands among the lines as well.
  if (!/^\s*deactivate .*(?:dhcp-relay|helpers)|^\s*inactive: (?:forwarding-options|dhcp-relay|helpers|bootp|group|interface|server-group)\b/m.test(text)) yield* relays(lines);
  yield* leases(lines);
  yield* policies(lines);
  yield* forwards(lines);
  yield* leftoversOf(lines, /\bdescription "?([^"]+)"?$|^(?:firewall (?:family \S+ )?filter|policy-options \S+|security address-book \S+ address|applications application) (\S+)/);
  yield* objectFacts(namesOfJunos(text), text);
}

function* system(line: string): Generator<Said> {
  const name = /^system host-name (\S+)$/.exec(line)?.[1];
  if (name !== undefined && /^[A-Za-z0-9]/.test(unquoted(name))) yield { kind: 'named', name: clean(unquoted(name)), by: 'hostname' };
  const user = /^system login user (\S+) class (\S+)/.exec(line);
  if (user) yield { kind: 'config-user', name: clean(user[1]!, 64), privilege: clean(user[2]!, 32) };
  for (const [what, pattern] of SERVERS) {
    const found = pattern.exec(line)?.[1];
    const address = found === undefined ? null : (parseAddress(found) ?? (/^[a-z][\w.-]+\.[a-z]{2,}$/i.test(found) ? found.toLowerCase() : null));
    if (address !== null) yield { kind: 'config-server', what, address };
  }
  for (const [door, pattern] of DOORS) if (pattern.test(line)) yield { kind: 'management-door', door, line: clean(line, 160) };
}
const SERVERS: readonly (readonly [Extract<Said, { kind: 'config-server' }>['what'], RegExp])[] = [
  ['dns', /^system name-server (\S+)/],
  ['ntp', /^system ntp (?:server|peer) (\S+)/],
  ['syslog', /^system syslog host (\d\S+|[a-z][\w.-]+\.[a-z]+)/],
  ['aaa', /^system (?:radius-server|tacplus-server) (\S+)/],
  ['trap', /^snmp trap-group \S+ targets (\S+)/],
];
const DOORS: readonly (readonly [Extract<Said, { kind: 'management-door' }>['door'], RegExp])[] = [
  ['telnet', /^system services telnet\b/],
  ['http', /^system services web-management http(?: |$)/],
  ['ssh-1', /^system services ssh protocol-version v1\b/],
  ['snmp-write', /^snmp community .+ authorization read-write/],
  ['snmp-v3-weak', /^snmp v3 usm .* (?:authentication-md5|privacy-des)\b/],
];

function* ports(line: string): Generator<Said> {
  const words = /^interfaces (\S+) (?:unit (\d+) )?description "?([^"]+)"?$/.exec(line);
  if (words) yield { kind: 'interface', index: null, port: words[2] === undefined ? words[1]! : `${words[1]!}.${words[2]}`, description: clean(words[3]!), adminUp: true };
  const address = /^interfaces (\S+) unit (\d+) family inet6? address (\S+)/.exec(line);
  const found = address && addressIn(address[3]!);
  if (address && found) yield { kind: 'address', ...found, port: `${address[1]!}.${address[2]!}` };
  const unit = /^interfaces (\S+) unit \d+ vlan-id (\d{1,4})$/.exec(line);
  if (unit && Number(unit[2]) <= 4094) {
    yield { kind: 'vlan', id: Number(unit[2]), name: null };
    yield { kind: 'vlan-port', vlan: Number(unit[2]), port: unit[1]!, tagged: true };
  }
  const vlan = /^vlans (\S+) vlan-id (\d{1,4})$/.exec(line);
  if (vlan) yield { kind: 'vlan', id: Number(vlan[2]), name: clean(unquoted(vlan[1]!)) };
  const route = /^routing-options (?:rib \S+ )?static route (\S+) (?:qualified-)?next-hop (\S+)/.exec(line);
  const hop = route && parseAddress(route[2]!);
  if (route && hop && addressIn(route[1]!)) yield { kind: 'route', destination: route[1]!, nextHop: hop, port: null, protocol: 'static' };
  const member = /^interfaces (\S+) (?:gigether-options|ether-options) 802\.3ad (\S+)/.exec(line);
  if (member) yield { kind: 'aggregated', port: member[1]!, into: member[2]! };
}

/** Instances that route for themselves; others bridge, or share the common table. The one for management bears a name of its own and no type. */
function* instances(lines: readonly string[], alone: boolean): Generator<Said> {
  const routing = new Set(lines.flatMap((line) => /^routing-instances (\S+) instance-type (?:vrf|virtual-router)$/.exec(line)?.[1] ?? []).concat('mgmt_junos'));
  for (const line of lines) {
    const [, vrf = '', rest = ''] = /^routing-instances (\S+) (.+)$/.exec(line) ?? [];
    if (!routing.has(vrf)) continue;
    const port = /^interface (\S+)$/.exec(rest)?.[1];
    if (port !== undefined) yield { kind: 'in-vrf', port: clean(port), vrf: clean(vrf, 64) };
    if (alone) for (const said of ports(rest)) if (said.kind === 'route') yield { ...said, vrf: clean(vrf, 64) };
  }
}

/** By groups of servers (`dhcp-relay`), of all or of a group of ports, or for one port or all (`helpers bootp`); an instance has its own. */
function* relays(lines: readonly string[]): Generator<Said> {
  const networks = groupBy(lines.flatMap((line) => {
    const found = /^interfaces (\S+) unit (\d+) family inet address (\S+)/.exec(line);
    return found ? [{ port: `${found[1]!}.${found[2]!}`, address: found[3]! }] : [];
  }), ({ port }) => port);
  const own = groupBy(lines.flatMap((line) => {
    const found = /^(routing-instances \S+ )?forwarding-options (?:dhcp-relay|helpers bootp) (.+)$/.exec(line);
    return found ? [{ of: found[1] ?? '', said: found[2]! }] : [];
  }), ({ of }) => of);
  for (const same of own.values()) {
    const said = same.map((one) => one.said);
    const servers = (group: string | undefined) => (group === undefined ? [] : said.flatMap((line) => (line.startsWith(`server-group ${group} `) ? line.split(' ')[2]! : [])));
    const whole = said.flatMap((line) => /^active-server-group (\S+)$/.exec(line)?.[1] ?? [])[0];
    for (const line of said) {
      const [, group, port] = /^group (\S+) interface (\S+)/.exec(line) ?? [];
      if (group === undefined) continue;
      const active = said.flatMap((one) => (one.startsWith(`group ${group} active-server-group `) ? one.split(' ')[3]! : []))[0];
      yield* relaysTo(servers(active ?? whole), port!, (networks.get(port!) ?? []).map(({ address }) => address));
    }
    const ports = new Set(said.flatMap((line) => /^interface (\S+)/.exec(line)?.[1] ?? []));
    const common = said.flatMap((line) => /^server (\d\S+)/.exec(line)?.[1] ?? []);
    for (const port of ports) {
      const named = said.flatMap((line) => (line.startsWith(`interface ${port} server `) ? line.split(' ')[3]! : []));
      yield* relaysTo(named.length > 0 ? named : common, port, (networks.get(port) ?? []).map(({ address }) => address));
    }
    if (ports.size === 0) yield* relaysTo(common, null, []);
  }
}

/** Pools count where a server of the box's own runs; the older form is a server by itself. */
function* leases(lines: readonly string[]): Generator<Said> {
  const isServing = lines.some((line) => /^(?:routing-instances \S+ )?system services dhcp-local-server (?!dhcpv6)/.test(line));
  const lows = lines.flatMap((line) => {
    const [, start, low] = (isServing ? /^(.*access address-assignment pool \S+ family inet range \S+) low (\S+)$/.exec(line) : null) ?? /^(system services dhcp pool \S+ address-range) low (\S+)(?: high \S+)?$/.exec(line) ?? [];
    return start === undefined ? [] : [{ start, low: low! }];
  });
  for (const { start, low } of lows) yield* rangeOf(low, lines.flatMap((line) => (line.startsWith(`${start} `) ? /(?:^| )high (\S+)$/.exec(line.slice(start.length))?.[1] ?? [] : []))[0]);
}

/** Security policies that let everything pass: each of their three conditions is `any`. */
function* policies(lines: readonly string[]): Generator<Said> {
  const policies = new Map<string, Set<string>>();
  for (const line of lines) {
    const found = /^security policies (from-zone \S+ to-zone \S+|global) policy (\S+) (?:match (source-address|destination-address|application) (\S+)|then (permit))/.exec(line);
    if (!found || policies.size > MOST) continue;
    const key = `${found[1]!} policy ${found[2]!}`;
    const own = policies.get(key) ?? new Set<string>();
    policies.set(key, own.add(found[5] ?? `${found[3]!} ${found[4]!}`));
  }
  for (const [key, said] of policies) {
    const any = said.has('permit') && said.size === 4 && ['source-address', 'destination-address', 'application'].every((what) => said.has(`${what} any`));
    if (any) yield { kind: 'filter-entry', filter: clean(key, 80), line: clean(`${key}: any to any, every application`, 160), any: true, hosts: [] };
  }
}

/** A pool is where a rule leads to; the rule tells at which outer address, and its set from which port. */
function* forwards(lines: readonly string[]): Generator<Said> {
  const rules = lines.flatMap((line) => {
    const found = /^security nat destination rule-set (\S+) rule (\S+) then destination-nat pool (\S+)/.exec(line);
    return found ? [{ set: found[1]!, rule: found[2]!, pool: found[3]! }] : [];
  });
  const said = (start: string): string | undefined => lines.flatMap((line) => (line.startsWith(`${start} `) ? unquoted(line.slice(start.length + 1)) : []))[0];
  for (const line of lines) {
    const found = /^security nat destination pool (\S+) address (\d[\d.]+)(?:\/32)?(?: port (\d+))?/.exec(line);
    const to = found && parseAddress(found[2]!);
    if (!found || !to) continue;
    const own = rules.filter(({ pool }) => pool === found[1]);
    for (const one of own.length > 0 ? own : [null]) {
      const at = one && parseAddress((said(`security nat destination rule-set ${one.set} rule ${one.rule} match destination-address`) ?? '').replace(/\/32$/, ''));
      const on = one ? said(`security nat destination rule-set ${one.set} from interface`) : undefined;
      yield { kind: 'port-forward', port: null, to, toPort: Number(found[3]) || null, line: clean(line, 160), ...(at && { at }), ...(on !== undefined && { on: clean(on) }) };
    }
  }
}

/** VRRP by group, told in several lines; and addresses that every gateway of a fabric has (EVPN). */
function* sharedAddresses(lines: readonly string[]): Generator<Said> {
  const groups = new Map<string, { readonly port: string; readonly group: number; readonly addresses: string[]; priority: number | null; tracks: boolean }>();
  for (const line of lines) {
    const [, port = '', unit, rest = ''] = /^interfaces (\S+) unit (\d+) family inet6? (address .+)$/.exec(line) ?? [];
    const at = `${port}.${unit}`;
    const fabric = parseAddress(/^address \S+ virtual-gateway-address (\S+)$/.exec(rest)?.[1] ?? '');
    if (fabric !== null) yield { kind: 'virtual-gateway', protocol: 'anycast', group: 0, address: fabric, port: at, state: 'unknown', priority: null };
    const [, number, said = ''] = /^address \S+ vrrp(?:-inet6)?-group (\d+) (.+)$/.exec(rest) ?? [];
    if (number === undefined) continue;
    const group = groups.get(`${at} ${number}`) ?? { port: at, group: Number(number), addresses: [], priority: null, tracks: false };
    groups.set(`${at} ${number}`, group);
    const address = parseAddress(/^virtual-(?:inet6-)?address (\S+)/.exec(said)?.[1] ?? '');
    if (address !== null) group.addresses.push(address);
    group.priority = Number(/^priority (\d{1,3})$/.exec(said)?.[1] ?? group.priority ?? NaN) || null;
    group.tracks ||= said.startsWith('track ');
  }
  for (const { port, group, addresses, priority, tracks } of groups.values()) for (const address of addresses) yield { kind: 'virtual-gateway', protocol: 'vrrp', group, address, port, state: 'unknown', priority, ...(tracks && { tracks }) };
}

/** Members are named by number or by the VLAN's name. */
function* vlanPorts(lines: readonly string[]): Generator<Said> {
  const ids = new Map(lines.flatMap((line) => { const found = /^vlans (\S+) vlan-id (\d{1,4})$/.exec(line); return found ? [[unquoted(found[1]!), Number(found[2])] as const] : []; }));
  const trunks = new Set(lines.flatMap((line) => /^interfaces (\S+) unit \d+ family ethernet-switching (?:interface-mode|port-mode) trunk$/.exec(line)?.[1] ?? []));
  for (const line of lines) {
    const found = /^interfaces (\S+) unit \d+ family ethernet-switching vlan members (?:\[ )?([^[\]]+?)(?: \])?$/.exec(line);
    for (const name of found?.[2]!.split(' ') ?? []) {
      const id = ids.get(unquoted(name)) ?? (/^\d{1,4}$/.test(name) ? Number(name) : null);
      if (id !== null) yield { kind: 'vlan-port', vlan: id, port: clean(found![1]!), tagged: trunks.has(found![1]!) };
    }
  }
}
