/** Knows what a FortiOS configuration says: ports, doors, accounts, servers, policies, routes. */
import { isWithin, networkOf, parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import { type Said, leftoversOf, objectFacts } from './config-facts.js';
import { addressIn } from './config-text.js';
import { relaysTo } from './dhcp-relays.js';
import { rangeOf } from './lease-ranges.js';
import { type Entry, entriesOf } from './fortios-entries.js';
import { fortiOsNames } from './fortios-names.js';

export function* readFortiOs(text: string, alone: boolean): Generator<Said> {
  const entries = entriesOf(text);
  for (const entry of entries) yield* one(entry, alone);
  yield* leases(entries);
  // The time comes from the maker unless the configuration says otherwise; what is as from the factory is not shown.
  const clock = entries.find(({ table }) => table === 'system ntp')?.sets;
  if (entries.some(({ table }) => table === 'system global') && clock?.get('ntpsync')?.[0] !== 'disable' && !entries.some(({ table }) => table === 'system ntp ntpserver')) yield { kind: 'config-server', what: 'ntp', address: 'fortiguard' };
  yield* leftoversOf(entries.flatMap(({ name, sets }) => [name, ...['comments', 'comment', 'description', 'alias', 'name'].flatMap((key) => sets.get(key) ?? [])].filter((words) => words !== '').map((words) => `name ${words}`)), /^name (.+)$/);
  yield* objectFacts(fortiOsNames(entries), text);
}

function* one({ table, name, sets }: Entry, alone: boolean): Generator<Said> {
  const get = (key: string): string => sets.get(key)?.[0] ?? '';
  const line = clean(`${table} ${name}`.trim(), 160);
  if (table === 'system global' && /^[A-Za-z0-9]/.test(get('hostname'))) yield { kind: 'named', name: clean(get('hostname')), by: 'hostname' };
  if (table === 'system admin' && name !== '') yield { kind: 'config-user', name: clean(name, 64), ...(get('accprofile') !== '' && { privilege: clean(get('accprofile'), 32) }) };
  if (table === 'system dns') for (const key of ['primary', 'secondary']) yield* server('dns', get(key));
  if (table === 'system snmp community hosts') yield* server('trap', get('ip'));
  if (table === 'system interface vrrp' && parseAddress(get('vrip')) !== null && /^\d{1,3}$/.test(name)) yield { kind: 'virtual-gateway', protocol: 'vrrp', group: Number(name), address: parseAddress(get('vrip')), port: null, state: 'unknown', priority: Number(get('priority')) || null };
  if (table === 'system ntp ntpserver') yield* server('ntp', get('server'));
  if (/^log (?:syslogd|fortianalyzer)\d? (?:override-)?setting$/.test(table) && get('status') !== 'disable') yield* server('syslog', get('server'));
  if (/^user (?:radius|tacacs\+|ldap)$/.test(table)) yield* server('aaa', get('server'));
  if (table === 'system interface' && name !== '') {
    const access = sets.get('allowaccess') ?? [];
    for (const door of ['telnet', 'http'] as const) if (access.includes(door)) yield { kind: 'management-door', door, line: clean(`interface ${name}: allowaccess ${access.join(' ')}`, 160) };
    if (get('dhcp-relay-service') === 'enable' && get('status') !== 'down') yield* relaysTo(sets.get('dhcp-relay-ip') ?? [], name, [(sets.get('ip') ?? []).join(' ')]);
    const words = get('description') || get('alias');
    if (alone) {
      yield { kind: 'interface', index: null, port: clean(name), ...(words !== '' && { description: clean(words) }), adminUp: get('status') !== 'down' };
      const found = addressIn((sets.get('ip') ?? []).join(' '));
      if (found && found.address !== '0.0.0.0') yield { kind: 'address', ...found, port: clean(name) };
      if (/^\d{1,4}$/.test(get('vlanid')) && get('interface') !== '') {
        yield { kind: 'vlan', id: Number(get('vlanid')), name: clean(name) };
        yield { kind: 'stacked', upper: clean(name), lower: clean(get('interface')) };
        yield { kind: 'vlan-port', vlan: Number(get('vlanid')), port: clean(get('interface')), tagged: true };
      }
    }
  }
  if (/^system snmp user$/.test(table) && (get('auth-proto') === 'md5' || get('priv-proto') === 'des')) yield { kind: 'management-door', door: 'snmp-v3-weak', line };
  if (/^firewall (?:security-)?policy6?$/.test(table) && get('status') !== 'disable' && get('action') !== 'deny' && (get('action') === 'accept' || table === 'firewall policy')) {
    const all = (key: string): boolean => (sets.get(key) ?? []).some((value) => /^(?:all|any|ALL)$/.test(value));
    if (get('action') === 'accept' && all('srcaddr') && all('dstaddr') && all('service') && all('srcintf') && all('dstintf')) yield { kind: 'filter-entry', filter: 'firewall policy', line: clean(`policy ${name}: all to all, every service`, 160), any: true, hosts: [] };
  }
  if (table === 'firewall vip') {
    const to = parseAddress(get('mappedip').split('-')[0]!);
    if (to) yield { kind: 'port-forward', port: Number(get('extport')) || null, to, toPort: Number(get('mappedport')) || null, line, ...outerOf(get('extip').split('-')[0]!, get('extintf')) };
  }
  if (!alone || table !== 'router static') return;
  const hop = parseAddress(get('gateway'));
  const network = addressIn((sets.get('dst') ?? ['0.0.0.0', '0.0.0.0']).join(' '));
  const destination = network && networkOf(network.address, network.prefix ?? 0);
  if (hop && destination) yield { kind: 'route', destination, nextHop: hop, port: clean(get('device')) || null, protocol: 'static' };
}

/** Ranges stand below their server; one that is switched off is told by its gateway, whose network no range is in then. */
function* leases(entries: readonly Entry[]): Generator<Said> {
  const off = entries.flatMap(({ table, sets }) => {
    const gateway = table === 'system dhcp server' && sets.get('status')?.[0] === 'disable' ? addressIn(`${sets.get('default-gateway')?.[0] ?? ''} ${sets.get('netmask')?.[0] ?? ''}`) : null;
    return gateway && gateway.prefix !== null ? [networkOf(gateway.address, gateway.prefix)] : table === 'system dhcp server' && sets.get('status')?.[0] === 'disable' ? [null] : [];
  });
  if (off.includes(null)) return;
  for (const { table, sets } of entries) {
    const [first, last] = [sets.get('start-ip')?.[0], sets.get('end-ip')?.[0]];
    if (table === 'system dhcp server ip-range' && !off.some((network) => network !== null && parseAddress(first ?? '') !== null && isWithin(first!, network))) yield* rangeOf(first, last);
  }
}

/** Where it is met from outside: nothing and any port tell neither. */
function outerOf(address: string, port: string) {
  const at = parseAddress(address);
  return { ...(at !== null && at !== '0.0.0.0' && { at }), ...(port !== '' && port !== 'any' && { on: clean(port) }) };
}

function* server(what: Extract<Said, { kind: 'config-server' }>['what'], text: string): Generator<Said> {
  const address = parseAddress(text) ?? (/^[a-z][\w.-]+\.[a-z]{2,}$/i.test(text) ? text.toLowerCase() : null);
  if (address !== null && address !== '0.0.0.0') yield { kind: 'config-server', what, address };
}
