/** Knows what RouterOS exports: a path, then lines of `add` and `set` with `name=value`. */
import { networkOf, parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import { type Said, leftoversOf, objectFacts } from './config-facts.js';
import { addressIn } from './config-text.js';
import { relaysTo } from './dhcp-relays.js';
import { rangeOf } from './lease-ranges.js';
import { type Entry, entriesOf } from './routeros-entries.js';
import { namesOfEntries } from './routeros-names.js';

/** Services that are open unless the export says otherwise. */
const OPEN: readonly (readonly [string, 'telnet' | 'http'])[] = [['telnet', 'telnet'], ['www', 'http']];

export function* readRouterOs(text: string, alone: boolean): Generator<Said> {
  const entries = entriesOf(text);
  const instances = instancesOf(entries);
  for (const [vrf, ports] of instances) for (const port of ports) yield { kind: 'in-vrf', port, vrf };
  const shared = new Map(entries.filter(({ path, fields }) => path === '/interface vrrp' && fields.get('disabled') !== 'yes').map(({ fields }) => [clean(fields.get('name') ?? 'vrrp1'), fields]));
  for (const entry of entries) {
    for (const said of one(entry, alone, instances)) {
      const group = said.kind === 'address' && said.port !== null ? shared.get(said.port) : undefined;
      yield group && said.kind === 'address' ? { ...said, virtual: true } : said;
      if (group && said.kind === 'address') yield { kind: 'virtual-gateway', protocol: 'vrrp', group: Number(group.get('vrid') ?? 1), address: said.address, port: clean(group.get('interface') ?? '') || null, state: 'unknown', priority: Number(group.get('priority') ?? 100) };
    }
  }
  yield* relays(entries, text);
  yield* leases(entries, text);
  const whole = entries.some(({ path }) => path.startsWith('/ip'));
  for (const [service, door] of OPEN) {
    const said = entries.find(({ path, fields }) => path === '/ip service' && fields.get('') === service);
    if (whole && said?.fields.get('disabled') !== 'yes') yield { kind: 'management-door', door, line: said ? clean(said.line, 160) : `/ip service ${service}: not switched off` };
  }
  yield* leftoversOf(entries.flatMap(({ fields }) => ['comment', 'name', 'list'].flatMap((field) => (fields.has(field) ? [`${field} ${fields.get(field)!}`] : []))), /^\S+ (.+)$/);
  yield* objectFacts(namesOfEntries(entries), text);
}

/** `/ip vrf` of version 7, `/ip route vrf` of version 6: instances with their ports. Other routing tables and marks are chosen by rules, and are none. */
function instancesOf(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  return new Map(entries.flatMap(({ path, fields }) => {
    const name = clean((path === '/ip vrf' ? fields.get('name') : path === '/ip route vrf' ? fields.get('routing-mark') : undefined) ?? '', 64);
    const ports = (fields.get('interfaces') ?? '').split(',').map((port) => clean(port)).filter((port) => port !== '' && port !== 'all' && port !== 'none');
    return name === '' || name === 'main' || fields.get('disabled') === 'yes' ? [] : [[name, ports] as const];
  }));
}

function* one({ path, fields, line }: Entry, alone: boolean, instances: ReadonlyMap<string, unknown>): Generator<Said> {
  const get = (name: string): string => fields.get(name) ?? '';
  if (fields.get('disabled') === 'yes') return;
  if (path === '/system identity' && /^[A-Za-z0-9]/.test(get('name'))) yield { kind: 'named', name: clean(get('name')), by: 'hostname' };
  if (path === '/user' && get('name') !== '') yield { kind: 'config-user', name: clean(get('name'), 64), ...(get('group') !== '' && { privilege: clean(get('group'), 32) }) };
  if (path === '/ip dns') yield* servers('dns', get('servers'));
  if (/^\/system ntp client/.test(path)) yield* servers('ntp', get('address') || get('servers') || [get('primary-ntp'), get('secondary-ntp')].join(','));
  if (path === '/system logging action') yield* servers('syslog', get('remote'));
  if (path === '/snmp') yield* servers('trap', get('trap-target'));
  if (path === '/radius') yield* servers('aaa', get('address'));
  if (path === '/snmp community' && get('write-access') === 'yes') yield { kind: 'management-door', door: 'snmp-write', line: clean(line, 160) };
  if (path === '/ip firewall nat' && get('action') === 'dst-nat') {
    const to = parseAddress(get('to-addresses'));
    if (to) yield { kind: 'port-forward', port: Number(get('dst-port')) || null, to, toPort: Number(get('to-ports')) || null, line: clean(line, 160), ...(parseAddress(get('dst-address')) !== null && { at: parseAddress(get('dst-address'))! }), ...(/^[^!].*$/.test(get('in-interface')) && { on: clean(get('in-interface')) }) };
  }
  if (path === '/ip firewall filter' && (get('action') === 'accept' || get('action') === '') && get('chain') === 'forward') {
    const any = [...fields.keys()].every((name) => ['action', 'chain', 'comment', 'log', 'log-prefix'].includes(name));
    const hosts = ['src-address', 'dst-address'].flatMap((name) => parseAddress(get(name)) ?? []);
    if (any || hosts.length > 0) yield { kind: 'filter-entry', filter: 'forward', line: clean(line, 160), any, hosts: [...new Set(hosts)] };
  }
  if (!alone) return;
  if (path === '/ip address' || path === '/ipv6 address') {
    const found = addressIn(get('address'));
    if (found) yield { kind: 'address', ...found, port: clean(get('interface')) || null };
  }
  if (path === '/interface vlan' && /^\d{1,4}$/.test(get('vlan-id'))) {
    yield { kind: 'vlan', id: Number(get('vlan-id')), name: clean(get('name')) || null };
    if (get('name') !== '' && get('interface') !== '') yield { kind: 'stacked', upper: clean(get('name')), lower: clean(get('interface')) };
  }
  if (path === '/interface bridge vlan') {
    for (const [field, tagged] of [['tagged', true], ['untagged', false]] as const) for (const port of get(field).split(',').filter((one) => one !== '')) for (const id of get('vlan-ids').split(',')) if (/^\d{1,4}$/.test(id)) yield { kind: 'vlan-port', vlan: Number(id), port: clean(port), tagged };
  }
  if (path === '/ip route') {
    const hop = parseAddress(get('gateway'));
    const network = /^(.+)\/(\d+)$/.exec(get('dst-address') || '0.0.0.0/0');
    const destination = network && parseAddress(network[1]!) !== null ? networkOf(network[1]!, Number(network[2])) : null;
    const table = get('routing-table') || get('routing-mark');
    if (hop && destination) yield { kind: 'route', destination, nextHop: hop, port: null, protocol: 'static', ...(instances.has(table) && { vrf: clean(table, 64) }) };
  }
  if (/^\/interface (?:ethernet|bridge|bonding)$/.test(path)) {
    const name = get('name') || (/default-name=([\w-]+)/.exec(line)?.[1] ?? '');
    if (name !== '') yield { kind: 'interface', index: null, port: clean(name), ...(get('comment') !== '' && { description: clean(get('comment')) }), adminUp: true };
  }
  if (path === '/interface bridge port' && get('bridge') !== '' && get('interface') !== '') yield { kind: 'stacked', upper: clean(get('bridge')), lower: clean(get('interface')) };
}

/** Version 6 makes relays that are switched off and exports what is otherwise; version 7 the other way round. */
function* relays(entries: readonly Entry[], text: string): Generator<Said> {
  const isOffByItself = /\bby RouterOS 6\./.test(text.slice(0, 200));
  for (const { path, verb, fields } of entries) {
    const state = fields.get('disabled');
    if (path !== '/ip dhcp-relay' || verb !== 'add' || state === 'yes' || (isOffByItself && state === undefined)) continue;
    const port = fields.get('interface') ?? '';
    const at = entries.flatMap((entry) => (entry.path === '/ip address' && entry.fields.get('interface') === port && entry.fields.get('disabled') !== 'yes' ? [entry.fields.get('address') ?? ''] : []));
    const local = fields.get('local-address') ?? '0.0.0.0';
    const own = at.filter((address) => address.startsWith(`${local}/`));
    yield* relaysTo((fields.get('dhcp-server') ?? '').split(','), port === '' ? null : port, own.length > 0 ? own : at);
  }
}

/** Servers name a pool; switched on or off as relays are. */
function* leases(entries: readonly Entry[], text: string): Generator<Said> {
  const isOffByItself = /\bby RouterOS 6\./.test(text.slice(0, 200));
  const pools = new Map(entries.flatMap(({ path, fields }) => (path === '/ip pool' ? [[fields.get('name') ?? '', fields.get('ranges') ?? ''] as const] : [])));
  const used = entries.filter(({ path, verb, fields }) => path === '/ip dhcp-server' && verb === 'add' && fields.get('disabled') !== 'yes' && !(isOffByItself && fields.get('disabled') === undefined));
  for (const pool of new Set(used.map(({ fields }) => fields.get('address-pool') ?? ''))) {
    for (const range of (pools.get(pool) ?? '').split(',')) yield* rangeOf(range.split('-')[0], range.split('-')[1] ?? range);
  }
}

function* servers(what: Extract<Said, { kind: 'config-server' }>['what'], list: string): Generator<Said> {
  for (const text of list.split(',')) {
    const address = parseAddress(text.trim()) ?? (/^[a-z][\w.-]+\.[a-z]{2,}$/i.test(text.trim()) ? text.trim().toLowerCase() : null);
    if (address !== null) yield { kind: 'config-server', what, address };
  }
}
