/** Knows how a fact is written in a drawing: its kind, then its fields by position or as `field=value`. */
import type { Fact, FactKind } from '../../model/fact.js';
import { type Canvas, type Drawn, drawnBy } from './canvas.js';
import { type Value, fields, words } from './words.js';

/** The order of fields that need no name. A fact of a port (`sw1.3: …`) has its `port` from there. */
const POSITIONS: Readonly<Partial<Record<FactKind, readonly string[]>>> = {
  'open-port': ['port', 'protocol'],
  'is-a': ['vendor', 'model', 'version', 'os'],
  component: ['index', 'class', 'name'],
  stacked: ['upper', 'lower'],
  connection: ['remote', 'remotePort', 'process'],
  'routing-neighbour': ['protocol', 'peer', 'state'],
  'hosts-entry': ['address', 'names'],
  'lease-range': ['first', 'last', 'shared'],
  'relays-dhcp': ['to', 'networks'],
  'steers-access-point': ['address', 'name'],
  filesystem: ['mount', 'usedPercent', 'gigabytes'],
  mount: ['what', 'where', 'type', 'mounted'],
  array: ['name', 'state', 'healthy'],
  guest: ['name', 'running'],
  'waits-for-restart': ['file'],
  'failed-service': ['name', 'by', 'state'],
  clock: ['set', 'by'],
  'last-login': ['account', 'at'],
  'changed-program': ['path'],
  'unpackaged-program': ['path'],
  'login-policy': ['setting', 'value'],
  'packet-filter': ['by', 'policy', 'rules'],
  'terminal-process': ['under', 'process', 'user'],
  duplex: ['full'],
  'power-supply': ['name', 'state', 'works'],
  fan: ['name', 'state', 'works'],
  'port-load': ['inBitsPerSecond', 'outBitsPerSecond', 'seconds'],
  'port-errors': ['errors', 'discards', 'seconds'],
  'shares-links': ['role', 'peer', 'works'],
  'feeds-power': ['works', 'group', 'watts', 'used', 'ports'],
  'port-forward': ['to', 'port', 'toPort'],
  battery: ['state', 'minutes'],
  certificate: ['notAfter', 'port'],
  'time-source': ['stratum', 'reference'],
  record: ['type', 'name', 'value'],
  'offers-dhcp': ['domain'],
  named: ['name', 'by'],
  described: ['text'],
  located: ['location', 'contact'],
  uptime: ['seconds'],
  identity: ['key', 'value'],
  address: ['address', 'prefix'],
  aggregated: ['into'],
  vlan: ['id', 'name'],
  'vlan-port': ['vlan', 'tagged'],
  neighbour: ['name'],
  'far-end': ['by'],
  learned: ['mac', 'vlan'],
  resolved: ['address', 'mac'],
  'in-vrf': ['vrf'],
  bridge: ['address'],
  'spanning-tree': ['instance', 'root', 'priority', 'enabled'],
  'spanning-tree-port': ['instance', 'state'],
  route: ['destination', 'nextHop', 'protocol'],
  'virtual-gateway': ['protocol', 'group', 'address', 'state', 'priority'],
  listener: ['address', 'port', 'process'],
  package: ['name', 'version'],
  job: ['file', 'user', 'command'],
  backup: ['by', 'of', 'last'],
  account: ['name', 'uid', 'home', 'shell'],
  'authorized-key': ['account', 'fingerprint', 'comment'],
  resolver: ['address'],
  'speaks-snmp': ['version', 'authProtocol', 'privProtocol'],
  'speaks-ssh': ['banner'],
  'login-failed': ['credential', 'why'],
  'login-suspended': ['credential', 'account'],
  config: ['text', 'what', 'complete'],
  unsaved: ['lines', 'first'],
  'config-server': ['what', 'address'],
  'config-user': ['name', 'privilege'],
  'config-secret': ['fingerprint', 'where'],
  'config-object': ['name', 'type', 'defined', 'used'],
  'config-read': ['lines', 'objects', 'references'],
  'filter-entry': ['filter', 'line', 'any', 'hosts'],
  'management-door': ['door', 'line'],
  leftover: ['word', 'line'],
  'last-change': ['at', 'by'],
  'ssh-offer': ['legacy', 'algorithms'],
};
/** Fields that every fact of the kind has and an example seldom cares about. */
const USUAL: Readonly<Partial<Record<FactKind, Readonly<Record<string, Value>>>>> = {
  'open-port': { protocol: 'tcp' },
  'is-a': { by: 'drawn' },
  'lease-range': { shared: false },
  'relays-dhcp': { port: null },
  'steers-access-point': { name: null, address: null },
  filesystem: { gigabytes: 100 },
  'failed-service': { by: 'systemd', state: 'failed' },
  clock: { by: null },
  'terminal-process': { user: 'u17' },
  certificate: { port: 443, issuer: 'CN=drawn', names: [] as unknown as Value, notBefore: '2020-01-01T00:00:00Z', selfSigned: false, fingerprint: 'drawn' },
  'offers-dhcp': { routers: [] as unknown as Value, resolvers: [] as unknown as Value, domain: null },
  connection: { protocol: 'tcp', localPort: 40000, process: null },
  'routing-neighbour': { state: 'full' },
  interface: { index: null },
  address: { port: null },
  neighbour: { protocol: 'lldp', port: null },
  learned: { vlan: null },
  resolved: { port: null },
  bridge: { ports: null },
  'spanning-tree': { rootPort: null, root: null, priority: null, enabled: true },
  'spanning-tree-port': { designatedBridge: null, designatedPort: null, number: null },
  route: { port: null },
  'virtual-gateway': { port: null },
  listener: { protocol: 'tcp', process: null },
  job: { schedule: '0 2 * * *', line: '' },
  account: { home: '/home', shell: '/bin/bash' },
  'authorized-key': { type: 'ssh-ed25519', comment: '' },
  'speaks-snmp': { credential: 'snmp' },
  'login-failed': { why: 'refused' },
  config: { what: 'running', complete: true },
  'config-secret': { where: 'snmp-server community' },
  'config-object': { type: 'access-list', defined: true, used: 0, line: '' },
  'filter-entry': { any: false },
  'management-door': { line: '' },
};
/** Fields that are text even where they look like a number. */
const TEXT: readonly string[] = ['on', 'version', 'instance', 'value', 'fingerprint', 'name', 'comment', 'model', 'index'];

export function drawFact(canvas: Canvas, device: Drawn, port: string | null, text: string): void {
  const [kind = '', ...given] = words(text);
  if (kind === 'device') return drawDevice(device, fields(given, []));
  const said: Record<string, Value> = { ...USUAL[kind as FactKind], ...(port === null ? {} : { port }), ...fields(given, POSITIONS[kind as FactKind] ?? []) };
  for (const [name, value] of Object.entries(said)) {
    if (typeof value === 'number' && TEXT.includes(name)) said[name] = String(value);
    // `@dc1` is the address of dc1.
    if (typeof value === 'string' && value.startsWith('@')) said[name] = canvas.devices.get(value.slice(1))?.addresses[0] ?? value;
  }
  if (typeof said['names'] === 'string') said['names'] = said['names'].split(',') as unknown as Value;
  // A configuration in one line of a drawing: `|` ends its lines. Addresses of a filter are a list.
  if (kind === 'config') said['text'] = String(said['text']).replaceAll('|', '\n');
  const listOf = (field: string) => (said[field] === undefined ? [] : String(said[field]).split(','));
  const lists = kind === 'filter-entry' ? { hosts: listOf('hosts') } : kind === 'relays-dhcp' ? { networks: listOf('networks') } : kind === 'guest' ? { macs: listOf('macs'), ...(said['storage'] !== undefined && { storage: listOf('storage') }) } : {};
  canvas.facts.push({ kind, target: device.targets[0]!, from: drawnBy(kind, device.name), ...said, ...lists } as unknown as Fact);
  reflect(device, kind, said);
}

/** `addresses=`, `targets=` and `macs=` are lists, and may be empty; `states=ok,failed`: those of the members, in order. */
function drawDevice(device: Drawn, { members, roles, states, ...rest }: Record<string, Value>): void {
  const lists = ['addresses', 'targets', 'macs'];
  Object.assign(device, Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, lists.includes(field) ? String(value).split(',').filter((one) => one !== '') : value])));
  const said = typeof states === 'string' ? states.split(',') : [];
  if (typeof members === 'number') device.members = Array.from({ length: members }, (_, i) => ({ name: String(i + 1), model: null, serial: null, state: said[i] ?? null }));
  if (typeof roles === 'string') device.roles = roles.split(',') as Drawn['roles'];
}

/** What the topology would have taken over from the fact. */
function reflect(device: Drawn, kind: string, said: Readonly<Record<string, Value>>): void {
  if (kind === 'address') device.addresses.push(String(said['address']));
  if (kind === 'located') Object.assign(device, { location: said['location'] ?? null, contact: said['contact'] ?? null });
  if (kind === 'is-a') for (const field of ['vendor', 'model', 'os', 'version', 'serial'] as const) if (said[field] !== undefined) device[field] = String(said[field]);
  const port = device.interfaces.find(({ name }) => name === said['port']);
  if (!port) return;
  if (kind === 'interface') Object.assign(port, { description: said['description'] ?? port.description, up: said['up'] ?? port.up, adminUp: said['adminUp'] ?? port.adminUp, speed: said['speedMbps'] ?? port.speed });
  if (kind === 'vlan-port') port.vlans = [...port.vlans, Number(said['vlan'])];
  if (kind === 'aggregated') port.lag = String(said['into']);
}
