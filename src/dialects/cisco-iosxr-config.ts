/** Knows the configuration of Cisco IOS XR. */
import { addressIn, blocksOf } from './bricks/config-text.js';
import type { Said } from './bricks/config-facts.js';
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';
import { networkOf, parseAddress } from '../model/address.js';
import { clean } from '../model/text.js';

const RUNNING = 'show running-config';

export default configDialect({
  title: 'Cisco IOS XR: configuration',
  systems: /^IOS XR$/,
  own: /^!! IOS XR Configuration|^Cisco IOS XR Software/m,
  is: { vendor: 'Cisco', os: 'IOS XR' },
  role: 'router',
  shell: { id: 'ios-xr', settings: ['terminal length 0', 'terminal width 0'] },
  running: [RUNNING],
  others: [{ what: 'system', run: 'show version' }, { what: 'entity', run: 'show inventory' }, { what: 'cdp', run: 'show cdp neighbors detail' }, { what: 'lldp', run: 'show lldp neighbors detail' }],
  end: /^end\s*$/m,
  holds: /^(?:!! IOS XR Configuration|hostname |interface )/m,
  identity: { version: [/^Cisco IOS XR Software, Version ([\w.]+)/m, /^!! IOS XR Configuration (?:version )?([\w.]+)/m], model: [/^cisco (\S+(?: \S+)?) \(.*\) processor/m, /^cisco (\S+(?: \S+)?) \(/m, /PID: (\S+)\s*,/], serial: [/PID: \S+\s*, VID: \S+\s*, SN: (\S+)/], name: [/^(\S+) uptime is \d/m] },
  restless: [/^[A-Z][a-z]{2} [A-Z][a-z]{2} +\d+ [\d:.]+ \w+$/, /^Building configuration/, /^!! Last configuration change at/],
  *read(text, alone) {
    yield* readIosLike(text, alone);
    for (const { line, below } of blocksOf(text)) {
      if (line === 'ntp') for (const one of below) yield* server('ntp', /^(?:server|peer)(?: vrf \S+)? (\d[\d.]+)/.exec(one.line)?.[1]);
      yield* server('dns', /^domain (?:vrf \S+ )?name-server (\S+)/.exec(line)?.[1]);
      yield* server('syslog', /^logging (\d[\d.]+)\b/.exec(line)?.[1]);
      if (/^telnet (?:vrf \S+ )?ipv[46] server\b/.test(line)) yield { kind: 'management-door', door: 'telnet', line: clean(line, 160) };
      if (alone && line === 'router static') yield* staticRoutes(below);
    }
  },
  examples: [
    {
      name: 'an edge router',
      given: { ssh: { [RUNNING]: 'Tue Mar  3 10:11:12.123 UTC\nBuilding configuration...\n!! IOS XR Configuration 7.3.2\n!! Last configuration change at Tue Mar  3 10:11:12 2026 by mira\n!\nhostname edge1\ntelnet vrf default ipv4 server max-servers 10\nusername mira\n group root-lr\n!\ndomain name-server 192.0.2.53\nntp\n server 192.0.2.123\n!\ninterface GigabitEthernet0/0/0/0.20\n ipv4 address 192.0.2.2 255.255.255.0\n encapsulation dot1q 20\n!\nrouter static\n vrf guests\n  address-family ipv4 unicast\n   0.0.0.0/0 198.51.100.1\n  !\n !\n address-family ipv4 unicast\n  0.0.0.0/0 192.0.2.1\n  203.0.113.0/24 GigabitEthernet0/0/0/0.20 192.0.2.9\n !\n!\nrouter vrrp\n interface GigabitEthernet0/0/0/0.20\n  address-family ipv4\n   vrrp 5\n    priority 120\n    address 192.0.2.254\n   !\n  !\n !\n!\nend\n' } },
      reads: [
        { kind: 'is-a', os: 'IOS XR', version: '7.3.2' }, { kind: 'config', complete: true }, { kind: 'named', name: 'edge1' }, { kind: 'config-user', name: 'mira' }, { kind: 'config-server', what: 'ntp', address: '192.0.2.123' }, { kind: 'config-server', what: 'dns', address: '192.0.2.53' }, { kind: 'management-door', door: 'telnet' },
        { kind: 'address', address: '192.0.2.2', prefix: 24 }, { kind: 'vlan-port', vlan: 20, port: 'GigabitEthernet0/0/0/0', tagged: true }, { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.1' }, { kind: 'route', destination: '0.0.0.0/0', nextHop: '198.51.100.1', vrf: 'guests' }, { kind: 'route', destination: '203.0.113.0/24', nextHop: '192.0.2.9', port: 'GigabitEthernet0/0/0/0.20' },
        { kind: 'virtual-gateway', protocol: 'vrrp', group: 5, address: '192.0.2.254', port: 'GigabitEthernet0/0/0/0.20', priority: 120 },
      ],
    },
    { name: 'requests for addresses that are passed on', given: { ssh: { [RUNNING]: '!! IOS XR Configuration 7.3.2\nhostname edge1\ndhcp ipv4\n profile DESKS relay\n  helper-address vrf default 198.51.100.5\n !\n interface Bundle-Ether1.20 relay profile DESKS\n!\ninterface Bundle-Ether1.20\n ipv4 address 192.0.2.129 255.255.255.128\n!\nend\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'Bundle-Ether1.20', networks: ['192.0.2.128/25'] }] },
    { name: 'cut off', given: { ssh: { [RUNNING]: '!! IOS XR Configuration 7.3.2\nhostname edge1\n' } }, reads: [{ kind: 'config', complete: false }] },
  ],
});

function* server(what: Extract<Said, { kind: 'config-server' }>['what'], text: string | undefined): Generator<Said> {
  const address = parseAddress(text ?? '');
  if (address !== null) yield { kind: 'config-server', what, address };
}

/** Below the protocol: by instance, then by family. */
function* staticRoutes(below: readonly { readonly line: string; readonly deep: number }[]): Generator<Said> {
  let instance: { readonly vrf: string; readonly deep: number } | null = null;
  for (const { line, deep } of below) {
    if (instance && deep <= instance.deep) instance = null;
    const vrf = /^vrf (\S+)$/.exec(line)?.[1];
    if (vrf !== undefined) instance = { vrf: clean(vrf, 64), deep };
    const found = /^([\dA-Fa-f.:]+\/\d{1,3})(?: ([A-Z][\w/.-]*\d))?(?: ([\dA-Fa-f]*[.:][\dA-Fa-f.:]+))?/.exec(line);
    const network = found && addressIn(found[1]!);
    const hop = parseAddress(found?.[3] ?? '');
    if (network && hop !== null) yield { kind: 'route', destination: networkOf(network.address, network.prefix ?? 32)!, nextHop: hop, port: found![2] ?? null, protocol: 'static', ...(instance && { vrf: instance.vrf }) };
  }
}
