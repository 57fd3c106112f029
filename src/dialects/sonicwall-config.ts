/** Knows the configuration of SonicWall SonicOS. */
import { parseAddress } from '../model/address.js';
import { clean } from '../model/text.js';
import { type Said, leftoversOf, objectFacts } from './bricks/config-facts.js';
import { type Block, addressIn, blocksOf, unquoted } from './bricks/config-text.js';
import { configDialect } from './bricks/platform.js';
import { type Objects, namesOfBlocks, objectsIn, saidOf } from './bricks/sonicos.js';

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
  restless: [/^checksum /, /^\s*system-(?:time|uptime) /, /^last-modified-by /, /^\s*date \d{4}:\d\d:\d\d/, /^\s*time \d\d:\d\d:\d\d/],
  *read(text, alone) {
    const blocks = blocksOf(text);
    const objects = objectsIn(blocks);
    for (const block of blocks) {
      const { line, below } = block;
      yield* policies(block, objects, alone);
      if (/^(?:syslog|radius|tacacs|ldap|snmp)\b/.test(line)) yield* section(block);
      if (/^user local/.test(line)) yield* accounts(block);
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
    yield* objectFacts(namesOfBlocks(blocks), text);
  },
  examples: [
    { name: 'a firewall', given: { ssh: { [RUNNING]: 'firmware-version "SonicOS 7.0.1-5145-R5175"\nrom-version 7.0.1.0\nmodel "TZ 370"\nserial-number 2CB8ED000001\nsystem-time "01/05/2026 10:00:00"\nadministration\n    firewall-name fw-east\n    exit\ninterface X0\n    ip-assignment LAN static\n        ip 192.0.2.1 netmask 255.255.255.0\n        exit\n    exit\nntp-server 192.0.2.123\ndns\n    server primary 192.0.2.53\n    exit\naddress-object ipv4 "old printer" host 192.0.2.77\n' } }, reads: [{ kind: 'is-a', vendor: 'SonicWall', os: 'SonicOS', version: '7.0.1-5145-R5175', model: 'TZ 370', serial: '2CB8ED000001' }, { kind: 'named', name: 'fw-east' }, { kind: 'config', complete: true }, { kind: 'address', address: '192.0.2.1', prefix: 24, port: 'X0' }, { kind: 'config-server', what: 'ntp' }, { kind: 'leftover', word: 'old' }] },
    { name: 'rules whose header tells less than the lines below it', given: { ssh: { [RUNNING]: 'firmware-version "SonicOS 6.5.4.15-117n"\naddress-object ipv4 mail\n    name mail\n    uuid 00000000-0000-0001-0100-00401001aabb\n    zone LAN\n    host 192.0.2.25\n    exit\naccess-rule ipv4 from any to any action allow\n    enable\n    source address any\n    service any\n    destination address any\n    exit\naccess-rule ipv4 from WAN to LAN action allow\n    no enable\n    source address any\n    service any\n    destination address any\n    exit\nnat-policy ipv4 inbound X1 outbound any\n    source any\n    destination name "X1 IP"\n    translated-destination name mail\n    service name SMTP\n    exit\nuser local\n    user mira\n        password 6,‹secret:00112233aabb›\n        exit\n    exit\n' } }, reads: [{ kind: 'filter-entry', filter: 'any to any', any: true }, { kind: 'port-forward', to: '192.0.2.25' }, { kind: 'config-user', name: 'mira' }, { kind: 'config-object', name: 'mail', defined: true, used: 1 }] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
  ],
});

function* simple(line: string): Generator<Said> {
  const name = /^firewall-name "?([^"]+)"?$/.exec(line)?.[1];
  if (name !== undefined && /^[A-Za-z0-9]/.test(name)) yield { kind: 'named', name: clean(unquoted(name)), by: 'hostname' };
  for (const [what, pattern] of [['ntp', /^ntp-server (\S+)/], ['dns', /^(?:dns )?server (?:static )?(?:primary|secondary|tertiary) (\S+)/], ['syslog', /^(?:log )?syslog[- ]server (\S+)/]] as const) {
    const address = parseAddress(pattern.exec(line)?.[1] ?? '');
    if (address) yield { kind: 'config-server', what, address };
  }
  const user = /^(?:user local|user|admin name) "?([\w.@-]{1,64})"?$/.exec(line)?.[1];
  if (user !== undefined && !/^(?:local|local-users|authentication|user)$/.test(user)) yield { kind: 'config-user', name: user };
  if (/^management (?:.* )?http(?: |$)/.test(line)) yield { kind: 'management-door', door: 'http', line };
}
/** Accounts stand below the section of all of them. */
function* accounts({ below }: Block): Generator<Said> {
  const deep = Math.min(...below.map((one) => one.deep));
  for (const one of below) {
    const user = one.deep === deep ? /^user "([^"]{1,64})"$/.exec(one.line)?.[1] : undefined;
    if (user !== undefined && !/^[\w.@-]+$/.test(user)) yield { kind: 'config-user', name: clean(user, 64) };
  }
}

function* policies(block: Block, objects: Objects, alone: boolean): Generator<Said> {
  const { line, below } = block;
  if (below.some((one) => /^no enable$/.test(one.line))) return;
  const rule = /^access-rule (?:ipv[46] )?from (\S+) to (\S+) action allow\b/.exec(line);
  const any = rule && /^address any\b/.test(saidOf(block, 'source')) && /^any\b/.test(saidOf(block, 'service')) && /^address any\b/.test(saidOf(block, 'destination'));
  if (any) yield { kind: 'filter-entry', filter: clean(`${rule[1]!} to ${rule[2]!}`, 80), line: clean(line, 160), any: true, hosts: [] };
  const to = /^nat-policy (?:ipv4 )?inbound /.test(line) ? objects.host(saidOf(block, 'translated-destination')) : null;
  if (to) yield { kind: 'port-forward', port: null, to, toPort: null, line: clean(line, 160) };
  if (!alone || !/^route-policy (?:ipv4 )?/.test(line)) return;
  const network = objects.network(saidOf(block, 'destination'));
  const hop = objects.host(saidOf(block, 'gateway'));
  if (hop && network) yield { kind: 'route', destination: network, nextHop: hop, port: null, protocol: 'static' };
}
function* section({ line, below }: Block): Generator<Said> {
  const what = line.startsWith('syslog') ? 'syslog' : line.startsWith('snmp') ? 'trap' : 'aaa';
  for (const one of below) {
    const address = parseAddress(/^(?:syslog-server|server|host) (?:host |\d{1,2} )?"?(\d[\d.]+)/.exec(one.line)?.[1] ?? '');
    if (address) yield { kind: 'config-server', what, address };
  }
}
