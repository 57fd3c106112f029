/** Knows the configuration of VyOS and of Ubiquiti's EdgeOS, which both come from Vyatta. */
import { configDialect } from './bricks/platform.js';
import { comparedVyatta, readVyatta } from './bricks/vyatta.js';
import type { Dialect } from '../model/dialect.js';

const RUNNING = '/opt/vyatta/bin/vyatta-op-cmd-wrapper show configuration commands';
const TYPED = 'show configuration commands';
const LLDP = '/opt/vyatta/bin/vyatta-op-cmd-wrapper show lldp neighbors detail';
const SAVED = 'cat /config/config.boot';

const platform = configDialect({
  title: 'VyOS and EdgeOS: configuration',
  systems: /^(?:VyOS|Vyatta|EdgeOS|EdgeRouter)/i,
  own: /^set (?:system config-management|interfaces ethernet eth\d|service (?:gui|unms)|system login user \S+ authentication (?:encrypted-password|plaintext-password))|vyatta-config-version|vyos-config-version|^Version: +(?:VyOS|v\d)/m,
  is: { vendor: 'VyOS', os: 'VyOS' },
  running: [RUNNING, TYPED],
  saved: [SAVED],
  others: [{ what: 'system', run: '/opt/vyatta/bin/vyatta-op-cmd-wrapper show version' }, { what: 'lldp', run: LLDP }, { what: 'users', run: '/opt/vyatta/bin/vyatta-op-cmd-wrapper show system commit' }],
  holds: /^set (?:interfaces|system|firewall)|^(?:interfaces|system) \{/m,
  identity: { version: [/^Version: +(?:VyOS )?v?(\S+)/m, /Release version: (?:VyOS )?(\S+)/], model: [/^HW model: +(.+)$/m], serial: [/^HW S\/N: +(\S+)/m], os: [/^Version: +(VyOS) /m, /(EdgeOS|EdgeRouter|UbiquitiOS)/] },
  restless: [/^\/\* (?:=== |Warning: |Release version)/],
  compared: comparedVyatta,
  read: readVyatta,
  examples: [
    {
      name: 'a gateway',
      given: { ssh: { [RUNNING]: "set firewall group address-group admins address '192.0.2.9'\nset firewall group address-group old-admins address '192.0.2.8'\nset firewall name WAN_IN rule 10 source group address-group 'admins'\nset interfaces ethernet eth0 address '198.51.100.2/30'\nset interfaces ethernet eth0 description 'to provider'\nset interfaces ethernet eth0 firewall in name 'WAN_IN'\nset interfaces ethernet eth0 firewall local name 'WAN_LOCAL'\nset port-forward rule 1 forward-to address 192.0.2.80\nset port-forward rule 1 forward-to port 443\nset port-forward rule 1 original-port 8443\nset protocols static route 0.0.0.0/0 next-hop 198.51.100.1\nset service telnet port '23'\nset system config-management commit-revisions '20'\nset system host-name 'gw1'\nset system login user mira level 'admin'\nset system name-server '192.0.2.53'\nset system ntp server 'ntp.example.net'\nset system syslog host 192.0.2.60 facility all level 'notice'\n" } },
      reads: [
        { kind: 'config', what: 'running', complete: true },
        { kind: 'named', name: 'gw1' },
        { kind: 'address', address: '198.51.100.2', prefix: 30, port: 'eth0' },
        { kind: 'route', destination: '0.0.0.0/0', nextHop: '198.51.100.1' },
        { kind: 'port-forward', port: 8443, to: '192.0.2.80', toPort: 443 },
        { kind: 'management-door', door: 'telnet' },
        { kind: 'config-user', name: 'mira', privilege: 'admin' },
        { kind: 'config-server', what: 'ntp', address: 'ntp.example.net' },
        { kind: 'config-object', name: 'WAN_LOCAL', type: 'filter', defined: false, used: 1 },
        { kind: 'config-object', name: 'admins', type: 'group', defined: true, used: 1 },
        { kind: 'config-object', name: 'old-admins', type: 'group', defined: true, used: 0 },
      ],
    },
    {
      name: 'whom it hears',
      given: { ssh: { [RUNNING]: "set interfaces ethernet eth0 address '192.0.2.2/24'\nset system host-name gw1\n", [LLDP]: '-------------------------------------------------------------------------------\nLLDP neighbors:\n-------------------------------------------------------------------------------\nInterface:    eth0, via: LLDP, RID: 1, Time: 0 day, 00:41:30\n  Chassis:\n    ChassisID:    mac 02:00:5e:00:53:01\n    SysName:      core1\n    SysDescr:     ProCurve J9773A, revision YA.16.10\n    MgmtIP:       192.0.2.10\n    Capability:   Bridge, on\n    Capability:   Router, off\n  Port:\n    PortID:       local 24\n    PortDescr:    uplink\n    TTL:          120\n-------------------------------------------------------------------------------\nInterface:    eth1, via: CDPv2, RID: 2, Time: 0 day, 00:41:20\n  Chassis:\n    ChassisID:    local old-switch\n    SysName:      old-switch\n-------------------------------------------------------------------------------\n' } },
      reads: [{ kind: 'neighbour', protocol: 'lldp', port: 'eth0', name: 'core1', chassis: { subtype: 'mac', value: '02:00:5e:00:53:01' }, remotePort: { subtype: 'local', value: '24' }, remotePortDescription: 'uplink', description: 'ProCurve J9773A, revision YA.16.10', addresses: ['192.0.2.10'] }],
    },
    { name: 'a router of Ubiquiti', given: { ssh: { '/opt/vyatta/bin/vyatta-op-cmd-wrapper show version': 'Version:      v2.0.9-hotfix.7\nBuild ID:     5622731\nHW model:     EdgeRouter X 5-Port\nHW S/N:       02005E005301\n', [RUNNING]: 'set interfaces ethernet eth0 address 192.0.2.2/24\nset interfaces loopback lo\nset service gui http-port 80\nset system host-name gw2\n', [SAVED]: 'interfaces {\n    ethernet eth0 {\n        address 192.0.2.2/24\n    }\n    loopback lo {\n    }\n}\nservice {\n    gui {\n        http-port 80\n    }\n}\nsystem {\n    host-name gw2\n}\n\n\n/* Warning: Do not remove the following line. */\n' } }, reads: [{ kind: 'is-a', vendor: 'Ubiquiti', os: 'EdgeOS', version: '2.0.9-hotfix.7', model: 'EdgeRouter X 5-Port', serial: '02005E005301' }, { kind: 'config', what: 'startup', complete: true }], readsNo: ['unsaved'] },
    { name: 'a route that was never saved', given: { ssh: { [RUNNING]: "set interfaces ethernet eth0 description 'to core'\nset interfaces loopback lo\nset protocols static route 198.51.100.0/24 next-hop 192.0.2.254\nset system config-management commit-revisions '100'\nset system login user mira authentication encrypted-password '****************'\n", [SAVED]: 'interfaces {\n    ethernet eth0 {\n        description "to core"\n    }\n    loopback lo {\n    }\n}\nsystem {\n    config-management {\n        commit-revisions "100"\n    }\n    login {\n        user mira {\n            authentication {\n                encrypted-password "‹secret:00112233aabb:salted›"\n            }\n        }\n    }\n}\n// vyos-config-version: "x"\n' } }, reads: [{ kind: 'unsaved', lines: 1, first: 'protocols static route 198.51.100.0/24 next-hop 192.0.2.254' }] },
    { name: 'addresses that it hands out', given: { ssh: { [RUNNING]: "set interfaces loopback lo\nset service dhcp-server shared-network-name LAN subnet 192.0.2.0/24 range 0 start '192.0.2.100'\nset service dhcp-server shared-network-name LAN subnet 192.0.2.0/24 range 0 stop '192.0.2.199'\nset system config-management commit-revisions '20'\n" } }, reads: [{ kind: 'lease-range', first: '192.0.2.100', last: '192.0.2.199' }] },
    { name: 'the same by EdgeOS', given: { ssh: { '/opt/vyatta/bin/vyatta-op-cmd-wrapper show version': 'Version:      v2.0.9-hotfix.7\nHW model:     EdgeRouter X 5-Port\n', [RUNNING]: 'set interfaces loopback lo\nset service dhcp-server disabled false\nset service dhcp-server shared-network-name LAN subnet 192.0.2.0/24 start 192.0.2.100 stop 192.0.2.199\nset service gui http-port 80\nset system host-name gw2\n' } }, reads: [{ kind: 'lease-range', first: '192.0.2.100', last: '192.0.2.199' }] },
    { name: 'what is let in by one line', given: { ssh: { [RUNNING]: "set interfaces loopback lo\nset nat destination rule 10 destination address '198.51.100.3'\nset nat destination rule 10 destination port '443'\nset nat destination rule 10 inbound-interface name 'eth2'\nset nat destination rule 10 translation address '192.0.2.80'\nset system config-management commit-revisions '20'\n" } }, reads: [{ kind: 'port-forward', port: 443, to: '192.0.2.80', at: '198.51.100.3', on: 'eth2' }] },
    { name: 'requests for addresses that are passed on', given: { ssh: { [RUNNING]: "set interfaces ethernet eth1 vif 20 address '192.0.2.129/25'\nset interfaces ethernet eth0 address '198.51.100.1/24'\nset interfaces loopback lo\nset service dhcp-relay listen-interface 'eth1.20'\nset service dhcp-relay server '198.51.100.5'\nset service dhcp-relay upstream-interface 'eth0'\nset system config-management commit-revisions '20'\n" } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'eth1.20', networks: ['192.0.2.128/25'] }] },
    { name: 'nothing of it', given: { ssh: { [SAVED]: '' } }, reads: [], readsNo: ['config'] },
    {
      name: 'a group by name, and one of older releases below its port',
      given: { ssh: { ['show configuration commands']: "set system host-name 'edge1'\nset high-availability vrrp group lan vrid '5'\nset high-availability vrrp group lan interface 'eth0.20'\nset high-availability vrrp group lan address '192.0.2.254/24'\nset high-availability vrrp group lan priority '120'\nset high-availability vrrp group lan track interface 'eth1'\nset interfaces ethernet eth0 vif 20 address '192.0.2.2/24'\nset interfaces ethernet eth2 vrrp vrrp-group 9 virtual-address '198.51.100.254'\nset interfaces ethernet eth2 vrrp vrrp-group 9 priority '80'\n" } },
      reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 5, address: '192.0.2.254', port: 'eth0.20', priority: 120, tracks: true }, { kind: 'virtual-gateway', protocol: 'vrrp', group: 9, address: '198.51.100.254', port: 'eth2', priority: 80 }, { kind: 'vlan-port', vlan: 20, port: 'eth0', tagged: true }],
    },
  ],
});

/** Ubiquiti's own kind tells itself by its hardware. */
const dialect: Dialect = {
  ...platform,
  *read(answers) {
    for (const reading of platform.read(answers)) yield reading.kind === 'is-a' && /Edge(?:OS|Router|Point)|UniFi/.test(`${reading.os ?? ''} ${reading.model ?? ''}`) ? { ...reading, vendor: 'Ubiquiti', os: 'EdgeOS' } : reading;
  },
};
export default dialect;
