/** Knows the configuration of Palo Alto PAN-OS. */
import { type Address, networkOf, parseAddress } from '../model/address.js';
import { clean } from '../model/text.js';
import { type Said, leftoversOf, objectFacts } from './bricks/config-facts.js';
import { addressIn, setLinesOf, unquoted } from './bricks/config-text.js';
import { relaysTo } from './bricks/dhcp-relays.js';
import { namesOfPanOs } from './bricks/pan-os-names.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show config running';

export default configDialect({
  title: 'Palo Alto PAN-OS: configuration',
  systems: /^PAN-OS$/,
  own: /^sw-version: \d|^config \{[\s\S]{0,400}urldb |^\s*mgt-config \{|^ {0,4}detail-version \d/m,
  is: { vendor: 'Palo Alto', os: 'PAN-OS' },
  role: 'firewall',
  shell: { id: 'pan-os', settings: ['set cli pager off'] },
  running: [RUNNING],
  others: [{ what: 'system', run: 'show system info' }, { what: 'fhrp', run: 'show high-availability state' }, { what: 'lldp', run: 'show lldp neighbors all' }],
  end: /^\s*\}\s*$/m,
  holds: /^\s*(?:config|mgt-config|devices|deviceconfig) \{/m,
  identity: { version: [/^sw-version: (\S+)/m], model: [/^model: (\S+)/m], serial: [/^serial: (\S+)/m], name: [/^hostname: (\S+)/m] },
  restless: [/^\s*(?:time|uptime|wildfire-version|app-version|av-version|threat-version|url-filtering-version): /],
  *read(text, alone) {
    const lines = setLinesOf(text).map((line) => line.replace(/^config (?:devices \S+ )?/, '').replace(/^(?:mgt-config |shared )?/, ''));
    for (const line of lines) yield* one(line, alone);
    yield* policies(lines);
    yield* joined(lines, alone);
    yield* relays(lines);
    yield* objectFacts(namesOfPanOs(text), text);
    yield* leftoversOf(lines, /\b(?:description|comment) "?([^"]+)"?$|^(?:vsys \S+ )?(?:address|address-group|service) (\S+)/);
  },
  examples: [
    {
      name: 'a firewall',
      given: { ssh: { 'show system info': 'hostname: edge\nmodel: PA-440\nserial: 021201000001\nsw-version: 11.1.4\n', [RUNNING]: 'config {\n  mgt-config {\n    users {\n      mira {\n        phash ‹secret:0011223344ff:salted›;\n      }\n    }\n  }\n  devices {\n    localhost.localdomain {\n      deviceconfig {\n        system {\n          hostname edge;\n          dns-setting {\n            servers {\n              primary 192.0.2.53;\n            }\n          }\n          ntp-servers {\n            primary-ntp-server {\n              ntp-server-address 192.0.2.123;\n            }\n          }\n          service {\n            disable-telnet no;\n          }\n        }\n      }\n      vsys {\n        vsys1 {\n          rulebase {\n            security {\n              rules {\n                all {\n                  to any;\n                  from any;\n                  source any;\n                  destination any;\n                  application any;\n                  service any;\n                  action allow;\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}\n' } },
      reads: [
        { kind: 'is-a', os: 'PAN-OS', version: '11.1.4', model: 'PA-440', serial: '021201000001' },
        { kind: 'config', complete: true },
        { kind: 'named', name: 'edge' },
        { kind: 'config-server', what: 'dns', address: '192.0.2.53' },
        { kind: 'config-server', what: 'ntp', address: '192.0.2.123' },
        { kind: 'management-door', door: 'telnet' },
        { kind: 'filter-entry', any: true },
        { kind: 'config-user', name: 'mira' },
      ],
    },
    { name: 'requests for addresses that are passed on', given: { ssh: { 'show system info': 'hostname: edge\nsw-version: 11.1.4\n', [RUNNING]: 'config {\n  devices {\n    localhost.localdomain {\n      network {\n        interface {\n          ethernet {\n            ethernet1/2 {\n              layer3 {\n                ip {\n                  192.0.2.129/25;\n                }\n              }\n            }\n          }\n        }\n        dhcp {\n          interface {\n            ethernet1/2 {\n              relay {\n                ip {\n                  server [ 198.51.100.5 198.51.100.6 ];\n                  enabled yes;\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'ethernet1/2', networks: ['192.0.2.128/25'] }, { kind: 'relays-dhcp', to: '198.51.100.6' }] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'Invalid syntax.\n' } }, reads: [], readsNo: ['config'] },
    {
      name: 'a pair whose peer is gone',
      given: { ssh: { 'show system info': 'hostname: edge\nmodel: PA-440\nserial: 021201000001\nsw-version: 11.1.4\n', 'show high-availability state': 'Group 1:\n  Mode: Active-Passive\n  Local Information:\n    Mode: Active-Passive\n    State: active (last 4 days)\n  Peer Information:\n    Connection status: down\n    State: unknown (last 1 hours)\n' } },
      reads: [{ kind: 'member', group: 'pair', name: 'this one', state: 'active', works: true }, { kind: 'member', name: 'its peer', state: 'down (unknown)', works: false }],
    },
  ],
});

const SERVERS: readonly (readonly [Extract<Said, { kind: 'config-server' }>['what'], RegExp])[] = [
  ['dns', /dns-setting servers (?:primary|secondary) (\S+)/],
  ['ntp', /ntp-server-address (\S+)/],
  ['syslog', /log-settings syslog \S+ server \S+ server (\S+)/],
  ['trap', /log-settings snmptrap \S+ version \S+ server \S+ manager (\S+)/],
  ['aaa', /server-profile (?:radius|tacplus|ldap) \S+ server \S+ (?:ip-address|address) (\S+)/],
];
function* one(line: string, alone: boolean): Generator<Said> {
  const name = /deviceconfig system hostname (\S+)$/.exec(line)?.[1];
  if (name !== undefined && /^[A-Za-z0-9]/.test(unquoted(name))) yield { kind: 'named', name: clean(unquoted(name)), by: 'hostname' };
  const user = /^users (\S+) phash/.exec(line)?.[1];
  if (user !== undefined) yield { kind: 'config-user', name: clean(user, 64) };
  for (const [what, pattern] of SERVERS) {
    const found = pattern.exec(line)?.[1];
    const address = found === undefined ? null : (parseAddress(found) ?? (/^[a-z\d][\w.-]+\.[a-z]{2,}$/i.test(found) ? found.toLowerCase() : null));
    if (address !== null) yield { kind: 'config-server', what, address };
  }
  if (/service disable-telnet no$/.test(line)) yield { kind: 'management-door', door: 'telnet', line: clean(line, 160) };
  if (/service disable-http no$/.test(line)) yield { kind: 'management-door', door: 'http', line: clean(line, 160) };
  if (!alone) return;
  const words = /^network interface \S+ (\S+) (?:.*?units (\S+) )?comment "?([^"]+)"?$/.exec(line);
  if (words) yield { kind: 'interface', index: null, port: clean(words[2] ?? words[1]!), description: clean(words[3]!), adminUp: true };
  const tag = /^network interface .*?units (\S+) tag (\d{1,4})$/.exec(line);
  const lower = tag && /^(.+)\.\d+$/.exec(tag[1]!)?.[1];
  if (tag) yield { kind: 'vlan', id: Number(tag[2]), name: null };
  if (tag && lower) yield { kind: 'vlan-port', vlan: Number(tag[2]), port: clean(lower), tagged: true };
  const address = /network interface \S+ (\S+) .*?\bip (\S+\/\d+)/.exec(line);
  const found = address && addressIn(address[2]!);
  if (address && found) yield { kind: 'address', ...found, port: clean(address[1]!) };
}

function* policies(lines: readonly string[]): Generator<Said> {
  const said = new Map<string, Set<string>>();
  for (const line of lines) {
    const found = /rulebase security rules (\S+) (?:(from|to|source|destination|application|service) (\S+)|action (allow)|(disabled) yes)$/.exec(line);
    if (!found || said.size > 2000) continue;
    const own = said.get(found[1]!) ?? new Set<string>();
    said.set(found[1]!, own.add(found[2] === undefined ? (found[4] ?? found[5]!) : `${found[2]} ${found[3]!}`));
  }
  for (const [rule, own] of said) {
    const any = own.has('allow') && !own.has('disabled') && ['from', 'to', 'source', 'destination', 'application'].every((what) => own.has(`${what} any`));
    if (any) yield { kind: 'filter-entry', filter: 'security rules', line: clean(`${rule}: any to any, every application`, 160), any: true, hosts: [] };
  }
}

/** Static routes and port forwards: each is told in several lines, joined by its name. */
function* joined(lines: readonly string[], alone: boolean): Generator<Said> {
  const routes = new Map<string, { to?: string; hop?: string }>();
  const forwards = new Map<string, { to?: string; port?: string; at?: string }>();
  const hosts = new Map<string, Address | null>();
  for (const line of lines) {
    const route = /^network virtual-router (\S+) routing-table ip static-route (.+?) (?:nexthop ip-address (\S+)|destination (\S+))$/.exec(line);
    if (route) routes.set(`${route[1]!} ${route[2]!}`, { ...routes.get(`${route[1]!} ${route[2]!}`), ...(route[3] !== undefined ? { hop: route[3] } : { to: route[4]! }) });
    const forward = /\bnat rules (.+?) (?:dynamic-)?destination-translation (?:translated-address (\S+)|translated-port (\d+))$/.exec(line);
    if (forward) forwards.set(forward[1]!, { ...forwards.get(forward[1]!), ...(forward[2] !== undefined ? { to: unquoted(forward[2]) } : { port: forward[3]! }) });
    const outer = /\bnat rules ("[^"]+"|\S+) destination (\S+)$/.exec(line);
    if (outer) forwards.set(outer[1]!, { ...forwards.get(outer[1]!), at: unquoted(outer[2]!) });
    const object = /^(?:vsys \S+ )?address ("[^"]+"|\S+) ip-netmask (\S+)$/.exec(line);
    if (object) hosts.set(unquoted(object[1]!), parseAddress(object[2]!.split('/')[0]!));
  }
  for (const { to = '', hop = '' } of alone ? routes.values() : []) {
    const network = addressIn(to);
    const destination = network && networkOf(network.address, network.prefix ?? 32);
    const gateway = parseAddress(hop);
    if (destination && gateway) yield { kind: 'route', destination, nextHop: gateway, port: null, protocol: 'static' };
  }
  const hostAt = (written: string) => parseAddress(written.split('/')[0]!) ?? hosts.get(written) ?? null;
  for (const [rule, { to = '', port, at = '' }] of forwards) {
    const address = hostAt(to);
    if (address) yield { kind: 'port-forward', port: null, to: address, toPort: Number(port) || null, line: clean(`nat rule ${rule}`, 160), ...(hostAt(at) !== null && { at: hostAt(at)! }) };
  }
}

function* relays(lines: readonly string[]): Generator<Said> {
  const addresses = lines.flatMap((line) => {
    const found = /^network interface (.+?) (?:layer3 )?ip (\S+\/\d+)/.exec(line);
    return found ? [{ port: found[1]!.split(' ').at(-1)!, address: found[2]! }] : [];
  });
  for (const port of new Set(lines.flatMap((line) => /^network dhcp interface (\S+) relay ip enabled yes$/.exec(line)?.[1] ?? []))) {
    const servers = lines.flatMap((line) => (line.startsWith(`network dhcp interface ${port} relay ip server `) ? line.split(' ').slice(7) : []));
    yield* relaysTo(servers, port, addresses.filter((one) => one.port === port).map(({ address }) => address));
  }
}
