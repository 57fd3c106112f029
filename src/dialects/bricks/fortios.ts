/** Knows the language of FortiOS: `config`, `edit`, `set`, `next`, `end`. */
import { networkOf, parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import { type Said, leftoversOf, objectFacts } from './config-facts.js';
import { addressIn } from './config-text.js';

interface Entry {
  /** `firewall policy`; nested tables one after the other. */
  readonly table: string;
  readonly name: string;
  readonly sets: ReadonlyMap<string, readonly string[]>;
}

function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  const open: { table: string; name: string; sets: Map<string, readonly string[]> }[] = [];
  const close = (): void => {
    const own = open.pop();
    if (own && own.sets.size > 0) entries.push(own);
  };
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const [verb = '', ...rest] = wordsOf(line);
    if (verb === 'config' && open.length < 24) open.push({ table: `${open.at(-1)?.table ?? ''} ${rest.join(' ')}`.trim().replace(/^(?:vdom|global) /, ''), name: '', sets: new Map() });
    else if (verb === 'edit' && open.length < 24) open.push({ table: open.at(-1)?.table ?? '', name: rest.join(' '), sets: new Map() });
    else if (verb === 'set' && rest[0] !== undefined) open.at(-1)?.sets.set(rest[0], rest.slice(1));
    else if (verb === 'next' || verb === 'end') close();
  }
  while (open.length > 0) close();
  return entries;
}

export function* readFortiOs(text: string, alone: boolean): Generator<Said> {
  const entries = entriesOf(text);
  for (const entry of entries) yield* one(entry, alone);
  // The time comes from the maker unless the configuration says otherwise; what is as from the factory is not shown.
  const clock = entries.find(({ table }) => table === 'system ntp')?.sets;
  if (entries.some(({ table }) => table === 'system global') && clock?.get('ntpsync')?.[0] !== 'disable' && !entries.some(({ table }) => table === 'system ntp ntpserver')) yield { kind: 'config-server', what: 'ntp', address: 'fortiguard' };
  yield* leftoversOf(entries.flatMap(({ name, sets }) => [name, ...['comments', 'comment', 'description', 'alias', 'name'].flatMap((key) => sets.get(key) ?? [])].filter((words) => words !== '').map((words) => `name ${words}`)), /^name (.+)$/);
  yield* objects(entries, text);
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
    const words = get('description') || get('alias');
    if (alone) {
      yield { kind: 'interface', index: null, port: clean(name), ...(words !== '' && { description: clean(words) }), adminUp: get('status') !== 'down' };
      const found = addressIn((sets.get('ip') ?? []).join(' '));
      if (found && found.address !== '0.0.0.0') yield { kind: 'address', ...found, port: clean(name) };
      if (/^\d{1,4}$/.test(get('vlanid')) && get('interface') !== '') {
        yield { kind: 'vlan', id: Number(get('vlanid')), name: clean(name) };
        yield { kind: 'stacked', upper: clean(name), lower: clean(get('interface')) };
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
    if (to) yield { kind: 'port-forward', port: Number(get('extport')) || null, to, toPort: Number(get('mappedport')) || null, line };
  }
  if (!alone || table !== 'router static') return;
  const hop = parseAddress(get('gateway'));
  const network = addressIn((sets.get('dst') ?? ['0.0.0.0', '0.0.0.0']).join(' '));
  const destination = network && networkOf(network.address, network.prefix ?? 0);
  if (hop && destination) yield { kind: 'route', destination, nextHop: hop, port: clean(get('device')) || null, protocol: 'static' };
}

function* server(what: Extract<Said, { kind: 'config-server' }>['what'], text: string): Generator<Said> {
  const address = parseAddress(text) ?? (/^[a-z][\w.-]+\.[a-z]{2,}$/i.test(text) ? text.toLowerCase() : null);
  if (address !== null && address !== '0.0.0.0') yield { kind: 'config-server', what, address };
}

/** Tables whose entries are there to be named by others. */
const KINDS: readonly (readonly [RegExp, string])[] = [[/^firewall address6?$/, 'address'], [/^firewall addrgrp6?$/, 'address'], [/^firewall service (?:custom|group)$/, 'service'], [/^firewall vip6?$|^firewall vipgrp$/, 'address'], [/^firewall ippool$/, 'pool']];
const NAMES: readonly (readonly [string, string])[] = [['srcaddr', 'address'], ['dstaddr', 'address'], ['member', 'any'], ['service', 'service'], ['poolname', 'pool'], ['exclude-member', 'address'], ['src-subnet', 'none'], ['split-tunneling-routing-address', 'address'], ['tunnel-ip-pools', 'address'], ['source-address', 'address'], ['src-name', 'address'], ['dst-name', 'address'], ['dstaddr6', 'address'], ['srcaddr6', 'address'], ['ipv4-split-include', 'address'], ['ip-pools', 'address'], ['dst', 'any'], ['internet-service-name', 'none'], ['address', 'address'], ['srcaddr-negate', 'none'], ['local-address', 'address']];
/** What every box has from the factory. */
const FACTORY = /^(?:all|none|any|ALL\w*|SSLVPN_TUNNEL\w*|FABRIC_DEVICE|FIREWALL_AUTH_PORTAL_ADDRESS|EMS_\w+|FCTEMS\w*|gmail\.com|wildcard\..*|login\.\w+\.com|G Suite|Microsoft Office 365|adobe|Adobe Login|android|apple|appstore\.com|auth\.gfx\.ms|.*\.(?:com|net|org|ms|cn)|metadata-server)$/;
function* objects(entries: readonly Entry[], text: string): Generator<Said> {
  const defined = new Map<string, { type: string; used: number }>();
  for (const { table, name } of entries) {
    const kind = KINDS.find(([pattern]) => pattern.test(table))?.[1];
    if (kind !== undefined && name !== '' && !FACTORY.test(name)) defined.set(`${kind}\n${name}`, { type: kind, used: 0 });
  }
  for (const { sets } of entries) {
    for (const [key, kind] of NAMES) {
      for (const value of kind === 'none' ? [] : (sets.get(key) ?? [])) for (const type of kind === 'any' ? ['address', 'service'] : [kind]) {
        const found = defined.get(`${type}\n${value}`);
        if (found) found.used++;
      }
    }
  }
  // Services come by the hundred from the factory; only those that are used say something.
  const told = [...defined].map(([key, { type, used }]) => ({ name: key.split('\n')[1]!, type, defined: true, used, line: `edit "${key.split('\n')[1]!}"` })).filter(({ type, used }) => type !== 'service' || used > 0);
  yield* objectFacts(told.sort((a, b) => (a.type + a.name < b.type + b.name ? -1 : 1)), text);
}
