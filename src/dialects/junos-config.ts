/** Knows the configuration of Juniper Junos, in braces or as `set` lines. */
import { readJunos } from './bricks/junos.js';
import { configDialect } from './bricks/platform.js';

const SET = 'show configuration | display set';
const TREE = 'show configuration';

export default configDialect({
  title: 'Juniper Junos: configuration',
  systems: /^Junos/i,
  own: /^set version \S+|^## Last commit: |^version \d\d\.\d\S+;|^JUNOS |^Junos: /m,
  is: { vendor: 'Juniper', os: 'Junos' },
  shell: { id: 'junos', settings: ['set cli screen-length 0', 'set cli screen-width 0'], pagers: [/^---\(more(?: \d+%)?\)---\s*$/] },
  running: [SET, TREE],
  others: [{ what: 'system', run: 'show version' }, { what: 'entity', run: 'show chassis hardware' }, { what: 'fhrp', run: 'show chassis cluster status' }, { what: 'entity', run: 'show virtual-chassis' }, { what: 'lldp', run: 'show lldp neighbors' }, { what: 'users', run: 'show system commit' }],
  holds: /^set (?:version|system|interfaces)|^system \{|^interfaces \{/m,
  identity: { version: [/^set version (\S+)/m, /^version (\S+);/m, /^Junos: (\S+)/m, /^JUNOS .*\[(\S+)\]/m], model: [/^Model: (\S+)/m], serial: [/^Chassis +(\S+) /m], name: [/^Hostname: (\S+)/m] },
  restless: [/^## Last (?:commit|changed): /, /^\{(?:master|backup|primary|secondary)[^}]*\}\s*$/],
  read: readJunos,
  examples: [
    {
      name: 'a branch firewall',
      given: { ssh: { [SET]: 'set version 21.4R3.15\nset system host-name srx1\nset system login user mira class super-user\nset system login user mira authentication encrypted-password "‹secret:00bb11cc22dd:salted›"\nset system services telnet\nset system services web-management http\nset system name-server 192.0.2.53\nset system syslog host 192.0.2.60 any notice\nset system ntp server 192.0.2.123\nset interfaces ge-0/0/0 description "temp link"\nset interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24 vrrp-group 1 virtual-address 192.0.2.254\nset interfaces ge-0/0/0 unit 0 family inet filter input OFFICE\nset routing-options static route 0.0.0.0/0 next-hop 198.51.100.1\nset vlans voice vlan-id 20\nset policy-options prefix-list old 192.0.2.0/24\nset snmp community ‹secret:00112233445f› authorization read-write\nset security policies from-zone trust to-zone untrust policy all match source-address any\nset security policies from-zone trust to-zone untrust policy all match destination-address any\nset security policies from-zone trust to-zone untrust policy all match application any\nset security policies from-zone trust to-zone untrust policy all then permit\n' } },
      reads: [
        { kind: 'is-a', vendor: 'Juniper', os: 'Junos', version: '21.4R3.15' },
        { kind: 'config', what: 'running', complete: true },
        { kind: 'named', name: 'srx1' },
        { kind: 'config-user', name: 'mira', privilege: 'super-user' },
        { kind: 'management-door', door: 'telnet' },
        { kind: 'management-door', door: 'http' },
        { kind: 'management-door', door: 'snmp-write' },
        { kind: 'config-server', what: 'dns', address: '192.0.2.53' },
        { kind: 'address', address: '192.0.2.1', prefix: 24, port: 'ge-0/0/0.0' },
        { kind: 'virtual-gateway', protocol: 'vrrp', group: 1, address: '192.0.2.254' },
        { kind: 'route', destination: '0.0.0.0/0', nextHop: '198.51.100.1' },
        { kind: 'vlan', id: 20, name: 'voice' },
        { kind: 'config-object', name: 'OFFICE', type: 'filter', defined: false, used: 1 },
        { kind: 'config-object', name: 'old', type: 'prefix-list', defined: true, used: 0 },
        { kind: 'filter-entry', any: true },
        { kind: 'leftover', word: 'temp' },
      ],
    },
    { name: 'in braces', given: { ssh: { [TREE]: '## Last commit: 2026-01-05 10:00:00 UTC by mira\nversion 21.4R3.15;\nsystem {\n    host-name sw9;\n    ntp {\n        server 192.0.2.123;\n    }\n}\ninterfaces {\n    irb {\n        unit 0 {\n            family inet {\n                address 192.0.2.9/24;\n            }\n        }\n    }\n}\n' } }, reads: [{ kind: 'named', name: 'sw9' }, { kind: 'config-server', what: 'ntp' }, { kind: 'address', address: '192.0.2.9', port: 'irb.0' }, { kind: 'config', complete: true }] },
    { name: 'addresses that it hands out', given: { ssh: { [SET]: 'set version 21.4R3.15\nset system host-name edge\nset system services dhcp-local-server group desks interface irb.20\nset access address-assignment pool desks family inet network 192.0.2.0/24\nset access address-assignment pool desks family inet range r1 low 192.0.2.100\nset access address-assignment pool desks family inet range r1 high 192.0.2.199\n' } }, reads: [{ kind: 'lease-range', first: '192.0.2.100', last: '192.0.2.199' }] },
    { name: 'what is let in at one address', given: { ssh: { [SET]: 'set version 21.4R3.15\nset system host-name edge\nset security nat destination pool web address 192.0.2.80/32\nset security nat destination pool web address port 443\nset security nat destination rule-set in from interface ge-0/0/1.0\nset security nat destination rule-set in rule shop match destination-address 198.51.100.3/32\nset security nat destination rule-set in rule shop then destination-nat pool web\n' } }, reads: [{ kind: 'port-forward', to: '192.0.2.80', at: '198.51.100.3', on: 'ge-0/0/1.0' }] },
    { name: 'requests for addresses that are passed on, by a group of servers and by the older helper', given: { ssh: { [SET]: 'set version 21.4R3.15\nset system host-name core1\nset interfaces irb unit 20 family inet address 192.0.2.129/25\nset interfaces irb unit 30 family inet address 203.0.113.1/24\nset forwarding-options dhcp-relay server-group office 198.51.100.5\nset forwarding-options dhcp-relay active-server-group office\nset forwarding-options dhcp-relay group desks interface irb.20\nset forwarding-options helpers bootp interface irb.30 server 198.51.100.6\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'irb.20', networks: ['192.0.2.128/25'] }, { kind: 'relays-dhcp', to: '198.51.100.6', port: 'irb.30', networks: ['203.0.113.0/24'] }] },
    { name: 'a helper that is put out of use', given: { ssh: { [SET]: 'set version 21.4R3.15\nset system host-name core1\nset forwarding-options helpers bootp interface irb.30 server 198.51.100.6\ndeactivate forwarding-options helpers bootp\n' } }, reads: [{ kind: 'named', name: 'core1' }], readsNo: ['relays-dhcp'] },
    { name: 'nothing of it', given: { ssh: { 'show version': 'nothing' } }, reads: [], readsNo: ['config'] },
    {
      name: 'a group told in several lines, an address of a fabric, and a VLAN on a unit',
      given: { ssh: { ['show configuration | display set']: 'set version 21.4R3.15\nset system host-name edge1\nset interfaces ge-0/0/0 unit 20 vlan-id 20\nset interfaces ge-0/0/0 unit 20 family inet address 192.0.2.2/24 vrrp-group 5 virtual-address 192.0.2.254\nset interfaces ge-0/0/0 unit 20 family inet address 192.0.2.2/24 vrrp-group 5 priority 120\nset interfaces ge-0/0/0 unit 20 family inet address 192.0.2.2/24 vrrp-group 5 track interface ge-0/0/1 priority-cost 40\nset interfaces irb unit 30 family inet address 198.51.100.2/24 virtual-gateway-address 198.51.100.254\n' } },
      reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 5, address: '192.0.2.254', port: 'ge-0/0/0.20', priority: 120, tracks: true }, { kind: 'virtual-gateway', protocol: 'anycast', address: '198.51.100.254' }, { kind: 'vlan-port', vlan: 20, port: 'ge-0/0/0', tagged: true }],
    },
    {
      name: 'its parts, by the columns of the table',
      given: { ssh: { 'show version': 'Hostname: edge1\nModel: mx204\nJunos: 21.4R3.15\n', 'show chassis hardware': 'Hardware inventory:\nItem             Version  Part number  Serial number     Description\nChassis                                AB0000            JNP204 [MX204]\nRouting Engine 0          BUILTIN      BUILTIN           RE-S-1600x8\n  PIC 0                   BUILTIN      BUILTIN           4XQSFP28 PIC\n    Xcvr 0       REV 02   740-000001   XXXXXXX100P       QSFP+-4X10G-LR\nPEM 0            REV 04   740-000002   1F11110003        AC AFO 650W PSU\nFan Tray 0                                               Fan Tray, Front to Back Airflow - AFO\n' } },
      reads: [{ kind: 'named', name: 'edge1' }, { kind: 'component', class: 'chassis', model: 'JNP204 [MX204]', serial: 'AB0000' }, { kind: 'component', class: 'power-supply', name: 'PEM 0', serial: '1F11110003' }, { kind: 'component', class: 'fan', name: 'Fan Tray 0' }],
    },
    {
      name: 'a cluster of firewalls of which one is lost',
      given: { ssh: { 'show version': 'Hostname: srx-a\nModel: srx345\nJunos: 21.4R3.15\n', 'show chassis cluster status': 'Monitor Failure codes:\n    CS  Cold Sync monitoring        FL  Fabric Connection monitoring\n\nCluster ID: 1\nNode   Priority Status         Preempt Manual   Monitor-failures\n\nRedundancy group: 0 , Failover count: 1\nnode0  100      primary        no      no       None\nnode1  0        lost           n/a     n/a      n/a\n' } },
      reads: [{ kind: 'member', group: 'pair', name: 'node0', state: 'primary', works: true }, { kind: 'member', name: 'node1', state: 'lost', works: false }],
    },
    {
      name: 'a virtual chassis',
      given: { ssh: { 'show version': 'Hostname: sw1\nModel: ex3400-48t\nJunos: 21.4R3.15\n', 'show virtual-chassis': 'Virtual Chassis ID: 0001.0002.0003\nVirtual Chassis Mode: Enabled\n                                                Mstr           Mixed Route Neighbor List\nMember ID  Status   Serial No    Model          prio  Role      Mode  Mode ID  Interface\n0 (FPC 0)  Prsnt    NW0000000001 ex3400-48t     255   Master*      N  VC   1  vcp-255/1/0\n1 (FPC 1)  NotPrsnt NW0000000002 ex3400-48t     128   Backup       N  VC   0  vcp-255/1/0\n' } },
      reads: [{ kind: 'member', group: 'stack', name: 'FPC 0', works: true, serial: 'NW0000000001', model: 'ex3400-48t' }, { kind: 'member', name: 'FPC 1', works: false }],
    },
  ],
});
