/** Knows the configuration of SonicWall SonicOS. */
import { networkOf, parseAddress } from '../model/address.js';
import { clean } from '../model/text.js';
import { type Grammar, type Said, leftoversOf, namesIn, objectFacts } from './bricks/config-facts.js';
import { type Block, addressIn, blocksOf, prefixOfMask, unquoted } from './bricks/config-text.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show current-config';

export default configDialect({
  title: 'SonicWall SonicOS: configuration',
  systems: /^SonicOS/,
  own: /^firmware-version "?SonicOS|^rom-version |^checksum \d{6,}/m,
  is: { vendor: 'SonicWall', os: 'SonicOS' },
  role: 'firewall',
  shell: { id: 'sonicos', settings: ['no cli pager session'] },
  running: [RUNNING],
  others: [{ what: 'system', run: 'show version' }, { what: 'system', run: 'show status' }],
  holds: /^(?:firmware-version|interface |administration|zone )/m,
  identity: { version: [/^firmware-version "?SonicOS (?:Enhanced )?([^"\s]+)/m], model: [/^model "?([^"\n]+?)"?$/m], serial: [/^serial-number (\S+)/m] },
  restless: [/^checksum /, /^system-time /, /^system-uptime /, /^last-modified-by /],
  *read(text, alone) {
    const blocks = blocksOf(text);
    for (const block of blocks) {
      const { line, below } = block;
      yield* policies(block, blocks, alone);
      if (/^(?:syslog|radius|tacacs|ldap|snmp)\b/.test(line)) yield* section(block);
      const lines = [line, ...below.map((one) => one.line)];
      for (const one of lines) yield* simple(one);
      const port = alone ? /^interface (\S+)/.exec(line)?.[1] : undefined;
      const found = port === undefined ? null : (below.map((one) => /^ip (\S+) netmask (\S+)/.exec(one.line)).flatMap((match) => (match ? [addressIn(`${match[1]!} ${match[2]!}`)] : []))[0] ?? null);
      const at = port === undefined ? null : clean(/^interface (\S+)(?: vlan (\d+))?/.exec(line)!.slice(1).filter((one) => one !== undefined).join(':V'));
      if (at !== null && found) yield { kind: 'address', ...found, port: at };
      const words = below.map((one) => /^comment "?([^"]+)"?$/.exec(one.line)?.[1]).find((one) => one !== undefined);
      if (at !== null && words !== undefined) yield { kind: 'interface', index: null, port: at, description: clean(words), adminUp: !below.some((one) => /^shutdown-port$/.test(one.line)) };
      const vlan = alone ? /^interface \S+ vlan (\d{1,4})/.exec(line)?.[1] : undefined;
      if (vlan !== undefined) yield { kind: 'vlan', id: Number(vlan), name: null };
      yield* leftoversOf(lines, /^(?:comment|name) "?([^"]+)"?$|^address-object \S+ "?([^"]+?)"?(?: |$)/);
    }
    yield* objectFacts(namesIn(blocks.flatMap(({ line, below }) => [{ line, within: '' }, ...below.map((one) => ({ line: one.line, within: line }))]), GRAMMAR), text);
  },
  examples: [
    { name: 'a firewall', given: { ssh: { [RUNNING]: 'firmware-version "SonicOS 7.0.1-5145-R5175"\nrom-version 7.0.1.0\nmodel "TZ 370"\nserial-number 2CB8ED000001\nsystem-time "01/05/2026 10:00:00"\nadministration\n    firewall-name fw-east\n    exit\ninterface X0\n    ip-assignment LAN static\n        ip 192.0.2.1 netmask 255.255.255.0\n        exit\n    exit\nntp-server 192.0.2.123\ndns\n    server primary 192.0.2.53\n    exit\naddress-object ipv4 "old printer" host 192.0.2.77\n' } }, reads: [{ kind: 'is-a', vendor: 'SonicWall', os: 'SonicOS', version: '7.0.1-5145-R5175', model: 'TZ 370', serial: '2CB8ED000001' }, { kind: 'named', name: 'fw-east' }, { kind: 'config', complete: true }, { kind: 'address', address: '192.0.2.1', prefix: 24, port: 'X0' }, { kind: 'config-server', what: 'ntp' }, { kind: 'leftover', word: 'old' }] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
  ],
});

function* simple(line: string): Generator<Said> {
  const name = /^firewall-name "?([^"]+)"?$/.exec(line)?.[1];
  if (name !== undefined && /^[A-Za-z0-9]/.test(name)) yield { kind: 'named', name: clean(unquoted(name)), by: 'hostname' };
  for (const [what, pattern] of [['ntp', /^ntp-server (\S+)/], ['dns', /^server (?:primary|secondary|tertiary) (\S+)/], ['syslog', /^syslog-server (\S+)/]] as const) {
    const address = parseAddress(pattern.exec(line)?.[1] ?? '');
    if (address) yield { kind: 'config-server', what, address };
  }
  const user = /^(?:user local|user) "?([\w.@-]{1,64})"?$/.exec(line)?.[1];
  if (user !== undefined && !/^(?:local|authentication)$/.test(user)) yield { kind: 'config-user', name: user };
  if (/^management http$/.test(line)) yield { kind: 'management-door', door: 'http', line };
}

const NAME = String.raw`("[^"]+"|[^\s"]+)`;
/** Objects of the factory carry the names of its zones and ports; a use of one proves nothing missing. */
const GRAMMAR: Grammar = {
  defines: [{ type: 'address', pattern: new RegExp(`^address-(?:object|group) (?:ipv4|ipv6|fqdn|mac) ${NAME}`) }],
  uses: [{ type: 'address', weak: true, pattern: new RegExp(`(?<!service )(?<![\\w-])(?:name|group) ${NAME}`) }, { type: 'address', weak: true, pattern: new RegExp(`^address-(?:object|group) ipv[46] ${NAME}`), within: /^address-group/ }],
  builtIn: /^(?:any|original|name|group|host|ipv4|ipv6)$/,
};

function* policies({ line, below }: Block, blocks: readonly Block[], alone: boolean): Generator<Said> {
  if (below.some((one) => /^no enable$/.test(one.line))) return;
  const rule = /^access-rule ipv[46] from (\S+) to (\S+) action allow source address any(?: port any)? service any destination address any/.exec(line);
  if (rule) yield { kind: 'filter-entry', filter: clean(`${rule[1]!} to ${rule[2]!}`, 80), line: clean(line, 160), any: true, hosts: [] };
  const nat = /^nat-policy ipv4 .*translated-destination (?:name|host) ("[^"]+"|\S+)/.exec(line);
  const to = nat && (parseAddress(unquoted(nat[1]!)) ?? hostNamed(unquoted(nat[1]!), blocks));
  if (to) yield { kind: 'port-forward', port: null, to, toPort: null, line: clean(line, 160) };
  const route = alone ? /^route-policy ipv4 .*destination network (\S+) (\S+).* gateway (?:host |name )?(\S+)/.exec(line) : null;
  const width = route && prefixOfMask(route[2]!);
  const [hop, destination] = route && width !== null ? [parseAddress(unquoted(route[3]!)), networkOf(route[1]!, width)] : [null, null];
  if (hop && destination) yield { kind: 'route', destination, nextHop: hop, port: null, protocol: 'static' };
}
function hostNamed(name: string, blocks: readonly Block[]): string | null {
  const own = blocks.find(({ line }) => /^address-object ipv4 ("[^"]+"|\S+)/.exec(line)?.[1]?.replace(/"/g, '') === name);
  const text = own && [own.line, ...own.below.map(({ line }) => line)].map((line) => /\bhost (\d[\d.]+)/.exec(line)?.[1]).find((one) => one !== undefined);
  return text === undefined ? null : parseAddress(text);
}
function* section({ line, below }: Block): Generator<Said> {
  const what = line.startsWith('syslog') ? 'syslog' : line.startsWith('snmp') ? 'trap' : 'aaa';
  for (const one of below) {
    const address = parseAddress(/^(?:syslog-server|server|host) (?:host |\d{1,2} )?"?(\d[\d.]+)/.exec(one.line)?.[1] ?? '');
    if (address) yield { kind: 'config-server', what, address };
  }
}
