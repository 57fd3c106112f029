/** Knows what the configurations of Vyatta's children say: EdgeOS, UniFi gateways, VyOS. */
import { parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import { type Said, leftoversOf, objectFacts } from './config-facts.js';
import { addressIn, setLinesOf, unquoted } from './config-text.js';
import { relaysTo } from './dhcp-relays.js';
import { rangeOf } from './lease-ranges.js';
import { namesOfLines } from './vyatta-names.js';

export function* readVyatta(text: string, alone: boolean): Generator<Said> {
  const lines = setLinesOf(text).map((line) => line.replace(/ "([^"\s]+)"$/, ' $1'));
  for (const line of lines) yield* one(line, alone);
  yield* rules(lines);
  if (alone) yield* sharedAddresses(lines);
  yield* relays(lines);
  yield* leases(lines);
  yield* leftoversOf(lines, /\bdescription "?([^"]+)"?$|^firewall (?:name|group \S+) (\S+)/);
  yield* objectFacts(namesOfLines(lines), text);
}

/**
 * One line per leaf and per empty node, in `set` form as in braces, without quotes. What is secret is shown to some and hidden from
 * others, and so left out.
 */
export function comparedVyatta(text: string): readonly string[] {
  const lines = /^set /m.test(text) ? setLinesOf(text) : leavesOf(text);
  return lines.map((line) => line.replace(/["']/g, '').trim()).filter((line) => line !== '' && !line.startsWith('//') && !/‹secret:|\*{4,}/.test(line));
}
function leavesOf(text: string): readonly string[] {
  const lines: string[] = [];
  const path: { readonly name: string; empty: boolean }[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\/\*.*?\*\//g, '').trim();
    if (line === '' || /^(?:\/\*|\*\/|\/\/)/.test(line)) continue;
    const names = path.map(({ name }) => name);
    if (line === '}') {
      if (path.at(-1)?.empty) lines.push(names.join(' '));
      path.pop();
      continue;
    }
    if (path.length > 0) path.at(-1)!.empty = false;
    if (line.endsWith('{')) path.push({ name: line.slice(0, -1).trim(), empty: true });
    else lines.push([...names, line].join(' '));
    if (path.length > 64) return lines;
  }
  return lines;
}

const SERVERS: readonly (readonly [Extract<Said, { kind: 'config-server' }>['what'], RegExp])[] = [
  ['dns', /^(?:system name-server|service dns forwarding name-server) (\S+)/],
  ['ntp', /^(?:system|service) ntp server (\S+)/],
  ['syslog', /^system syslog (?:host|remote) (\d\S+|[a-z][\w.-]+\.[a-z]+)/],
  ['trap', /^service snmp (?:v3 )?trap-target (\S+)/],
  ['aaa', /^system login (?:radius|tacacs|radius-server)(?: server)? (\S+)/],
];
function* one(line: string, alone: boolean): Generator<Said> {
  const name = /^system host-name (\S+)$/.exec(line)?.[1];
  if (name !== undefined && /^[A-Za-z0-9]/.test(unquoted(name))) yield { kind: 'named', name: clean(unquoted(name)), by: 'hostname' };
  const user = /^system login user (\S+) (?:level (\S+)|authentication encrypted-password)/.exec(line);
  if (user) yield { kind: 'config-user', name: clean(user[1]!, 64), ...(user[2] !== undefined && { privilege: user[2] }) };
  for (const [what, pattern] of SERVERS) {
    const found = pattern.exec(line)?.[1];
    const address = found === undefined ? null : (parseAddress(found) ?? (/^[a-z\d][\w.-]+\.[a-z]{2,}$/i.test(found) ? found.toLowerCase() : null));
    if (address !== null) yield { kind: 'config-server', what, address };
  }
  if (/^service telnet\b/.test(line)) yield { kind: 'management-door', door: 'telnet', line: clean(line, 160) };
  if (/^service snmp community .* authorization rw$/.test(line)) yield { kind: 'management-door', door: 'snmp-write', line: clean(line, 160) };
  if (/^service ssh protocol-version (?:v1|all)$/.test(line)) yield { kind: 'management-door', door: 'ssh-1', line: clean(line, 160) };
  const within = /^interfaces \S+ (\S+)(?: vif (\d+))? vrf (\S+)$/.exec(line);
  if (within) yield { kind: 'in-vrf', port: within[2] === undefined ? within[1]! : `${within[1]!}.${within[2]}`, vrf: clean(unquoted(within[3]!), 64) };
  if (!alone) return;
  const port = /^interfaces (?:ethernet|bonding|bridge|switch|loopback|tunnel|openvpn|wireguard|pppoe) (\S+)(?: vif (\d+))?(?: (.*))?$/.exec(line);
  if (port) {
    const at = port[2] === undefined ? port[1]! : `${port[1]!}.${port[2]}`;
    if (port[2] !== undefined && (port[3] ?? '').startsWith('address ')) {
      yield { kind: 'vlan', id: Number(port[2]), name: null };
      yield { kind: 'stacked', upper: at, lower: port[1]! };
      yield { kind: 'vlan-port', vlan: Number(port[2]), port: port[1]!, tagged: true };
    }
    const found = /^address (\S+)$/.exec(port[3] ?? '');
    const address = found && addressIn(unquoted(found[1]!));
    if (address) yield { kind: 'address', ...address, port: at };
    const words = /^description "?([^"]+)"?$/.exec(port[3] ?? '')?.[1];
    if (words !== undefined) yield { kind: 'interface', index: null, port: at, description: clean(words), adminUp: true };
  }
  const vrf = /^vrf name (\S+) (?=protocols static )/.exec(line);
  const route = /^protocols static route6? (\S+) next-hop (\S+)/.exec(vrf ? line.slice(vrf[0].length) : line);
  const gateway = /^system gateway-address (\S+)$/.exec(line);
  const hop = route ? parseAddress(route[2]!) : gateway ? parseAddress(gateway[1]!) : null;
  if (hop && (gateway || addressIn(route![1]!))) yield { kind: 'route', destination: route ? route[1]! : '0.0.0.0/0', nextHop: hop, port: null, protocol: 'static', ...(vrf && { vrf: clean(unquoted(vrf[1]!), 64) }) };
}

/** VRRP by group: VyOS keeps the groups by a name of their own, older ones and EdgeOS below the port, by number. */
function* sharedAddresses(lines: readonly string[]): Generator<Said> {
  const groups = new Map<string, { number?: number; port?: string; readonly addresses: string[]; priority?: number; tracks?: true }>();
  for (const line of lines) {
    const named = /^high-availability vrrp group (\S+) (vrid|interface|(?:virtual-)?address|priority|track)(?: interface)? (\S+)/.exec(line);
    const below = /^interfaces \S+ (\S+)(?: vif (\d+))? vrrp vrrp-group (\d+) (virtual-address|priority|track)\b(?: interface)?(?: (\S+))?/.exec(line);
    if (!named && !below) continue;
    const key = named ? named[1]! : `${below![1]} ${below![2]} ${below![3]}`;
    const group = groups.get(key) ?? { addresses: [], ...(below && { number: Number(below[3]), port: below[2] === undefined ? below[1]! : `${below[1]}.${below[2]}` }) };
    groups.set(key, group);
    const [what, value] = named ? [named[2]!, unquoted(named[3]!)] : [below![4]!, unquoted(below![5] ?? '')];
    if (what === 'vrid') group.number = Number(value);
    else if (what === 'interface') group.port = clean(value);
    else if (what === 'priority') group.priority = Number(value);
    else if (what === 'track') group.tracks = true;
    else group.addresses.push(...[value.split('/')[0]!].filter((one) => parseAddress(one) !== null));
  }
  for (const { number = NaN, port = null, addresses, priority = null, tracks } of groups.values()) {
    if (Number.isInteger(number)) for (const address of addresses) yield { kind: 'virtual-gateway', protocol: 'vrrp', group: number, address, port, state: 'unknown', priority, ...(tracks && { tracks }) };
  }
}

/** Port forwards of both dialects, and destination NAT by rule. */
function* rules(lines: readonly string[]): Generator<Said> {
  const found = new Map<string, { to?: string; port?: string; toPort?: string; at?: string; on?: string }>();
  const wan = lines.flatMap((line) => /^port-forward wan-interface (\S+)$/.exec(line)?.[1] ?? [])[0];
  for (const line of lines) {
    const part = /^(port-forward rule \d+|(?:service )?nat (?:destination )?rule \d+) (forward-to address|translation address|inside-address address|destination address|inbound-interface(?: name)?|original-port|destination port|forward-to port|translation port|inside-address port) (\S+)/.exec(line);
    if (!part) continue;
    const own = found.get(part[1]!) ?? {};
    found.set(part[1]!, own);
    if (part[2] === 'destination address') own.at = unquoted(part[3]!);
    else if (part[2]!.startsWith('inbound-interface')) own.on = unquoted(part[3]!);
    else if (/address$/.test(part[2]!)) own.to = unquoted(part[3]!);
    else if (/^(?:original-port|destination port)$/.test(part[2]!)) own.port = part[3]!;
    else own.toPort = part[3]!;
  }
  for (const [line, { to = '', port, toPort, at = '', on = line.startsWith('port-forward ') ? wan : undefined }] of found) {
    const address = parseAddress(to.split('/')[0]!);
    if (address) yield { kind: 'port-forward', port: Number(port) || null, to: address, toPort: Number(toPort) || null, line: clean(line, 160), ...(parseAddress(at.split('/')[0]!) !== null && { at: parseAddress(at.split('/')[0]!)! }), ...(on !== undefined && on !== 'any' && { on: clean(unquoted(on)) }) };
  }
}

/** Ports that listen, or all that take part where it is not told which of them only lead to the server. */
function* relays(lines: readonly string[]): Generator<Said> {
  const said = lines.flatMap((line) => /^service dhcp-relay (.+)$/.exec(line)?.[1] ?? []);
  if (said.includes('disable')) return;
  const named = (word: string) => said.flatMap((line) => (line.startsWith(`${word} `) ? unquoted(line.slice(word.length + 1)) : []));
  const listening = named('listen-interface');
  for (const port of listening.length > 0 ? listening : named('interface')) {
    const [base, vif] = port.split('.');
    const addresses = lines.flatMap((line) => {
      const found = /^interfaces \S+ (\S+)(?: vif (\d+))? address (\S+)$/.exec(line);
      return found && found[1] === base && found[2] === vif ? [unquoted(found[3]!)] : [];
    });
    yield* relaysTo(named('server'), port, addresses);
  }
}

/** `… range 0 start A` and `… range 0 stop B`; EdgeOS has both in one line. */
function* leases(lines: readonly string[]): Generator<Said> {
  const own = lines.filter((line) => /^service dhcp-server shared-network-name /.test(line));
  if (lines.some((line) => /^service dhcp-server disabled? ?(?:true)?$/.test(line))) return;
  const off = own.flatMap((line) => /^service dhcp-server shared-network-name (\S+) disable$/.exec(line)?.[1] ?? []);
  for (const line of own) {
    const [, start, name, first] = /^(service dhcp-server shared-network-name (\S+) subnet \S+(?: range \S+)?) start (\S+)/.exec(line) ?? [];
    if (start === undefined || off.includes(name!)) continue;
    const begun = `${start} start ${first!} stop `;
    const last = own.flatMap((one) => (one.startsWith(begun) ? one.slice(begun.length) : one.startsWith(`${start} stop `) ? one.slice(start.length + 6) : []))[0];
    yield* rangeOf(unquoted(first!), last === undefined ? undefined : unquoted(last));
  }
}
