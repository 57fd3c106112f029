/** Knows the configuration of Aruba AOS-CX. */
import { AOS_CX_GRAMMAR } from './bricks/aos-cx-names.js';
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';

export default configDialect({
  title: 'Aruba AOS-CX: configuration',
  systems: /^AOS-CX$/,
  own: /^!Version (?:ArubaOS-CX|AOS-CX) |^ArubaOS-CX$|^AOS-CX$|^!export-password: /m,
  is: { vendor: 'Aruba', os: 'AOS-CX' },
  shell: { id: 'aos-cx', settings: ['no page'] },
  running: [RUNNING],
  saved: ['show startup-config'],
  others: [{ what: 'system', run: 'show version' }, { what: 'system', run: 'show system' }, { what: 'entity', run: 'show module' }, { what: 'entity', run: 'show vsf detail' }, { what: 'power', run: 'show environment' }, { what: 'lldp', run: 'show lldp neighbor-info detail' }],
  holds: /^(?:!Version |hostname |interface |vlan \d)/m,
  identity: { version: [/^Version +: ([\w.]+)/m, /^ArubaOS-CX Version : (\S+)/m, /^!Version (?:ArubaOS-CX|AOS-CX) (\S+)/m], model: [/^Product Name +: (.+)$/m], serial: [/^Chassis Serial Nbr +: (\S+)/m], name: [/^Hostname +: (\S+)/m] },
  restless: [/^Current configuration:\s*$/, /^!export-password: /],
  read: (text, alone) => readIosLike(text, alone, AOS_CX_GRAMMAR),
  examples: [
    {
      name: 'an access switch',
      given: { ssh: { 'show version': '-----------------------------------------------------------------------------\nArubaOS-CX\n(c) Copyright Hewlett Packard Enterprise Development LP\n-----------------------------------------------------------------------------\nVersion      : FL.10.10.1090\n', [RUNNING]: 'Current configuration:\n!\n!Version ArubaOS-CX FL.10.10.1090\n!export-password: default\nhostname sw7\nuser admin group administrators password ciphertext ‹secret:00aa11bb22cc›\nntp server 192.0.2.123\nlogging 192.0.2.60\nssh server vrf mgmt\nvlan 1,10\ninterface 1/1/1\n    no shutdown\n    vlan access 10\ninterface vlan 10\n    ip address 192.0.2.7/24\nip route 0.0.0.0/0 192.0.2.1\nhttps-server vrf mgmt\n' } },
      reads: [{ kind: 'is-a', os: 'AOS-CX', version: 'FL.10.10.1090' }, { kind: 'config', complete: true }, { kind: 'vlan-port', vlan: 10, port: '1/1/1', tagged: false }, { kind: 'address', address: '192.0.2.7', prefix: 24 }, { kind: 'route', nextHop: '192.0.2.1' }, { kind: 'config-user', name: 'admin' }, { kind: 'config-server', what: 'syslog', address: '192.0.2.60' }],
    },
    { name: 'requests for addresses that are passed on', given: { ssh: { [RUNNING]: 'Current configuration:\n!\n!Version ArubaOS-CX FL.10.10.1090\nhostname core1\ninterface vlan 20\n    ip address 192.0.2.129/25\n    ip helper-address 198.51.100.5\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'vlan20', networks: ['192.0.2.128/25'] }] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
    {
      name: 'shared addresses, and a community that may write',
      given: { ssh: { [RUNNING]: 'Current configuration:\n!\n!Version ArubaOS-CX FL.10.10.1090\nhostname core1\nsnmp-server community ‹secret:00112233aabb›\n    access-level rw\ninterface vlan 20\n    ip address 192.0.2.2/24\n    vrrp 5 address-family ipv4\n        address 192.0.2.254 primary\n        priority 120\n        no shutdown\n        exit\ninterface vlan 30\n    ip address 198.51.100.2/24\n    active-gateway ip mac 12:00:00:00:01:00\n    active-gateway ip 198.51.100.254\n' } },
      reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 5, address: '192.0.2.254', priority: 120 }, { kind: 'virtual-gateway', protocol: 'anycast', address: '198.51.100.254' }, { kind: 'management-door', door: 'snmp-write' }],
    },
    {
      name: 'names of its own kinds, used, unused and missing',
      given: { ssh: { [RUNNING]: 'Current configuration:\n!\n!Version ArubaOS-CX FL.10.10.1090\nhostname core1\naaa group server tacacs office\n    server 192.0.2.70\naaa authentication login ssh group office local\nobject-group ip address desks\n    10 192.0.2.0/24\nobject-group port web\n    10 eq 443\naccess-list ip IN\n    10 permit tcp desks any group web\naccess-list ip SPARE\n    10 permit any any any\ninterface vlan 20\n    vrf attach guests\n    apply access-list ip IN routed-in\n    apply access-list ip GONE routed-out\n' } },
      reads: [{ kind: 'config-object', type: 'aaa-group', name: 'office', defined: true, used: 1 }, { kind: 'config-object', type: 'object-group', name: 'desks', defined: true, used: 1 }, { kind: 'config-object', type: 'object-group', name: 'web', defined: true }, { kind: 'config-object', type: 'access-list', name: 'SPARE', defined: true, used: 0 }, { kind: 'config-object', type: 'access-list', name: 'GONE', defined: false, used: 1 }, { kind: 'config-object', type: 'vrf', name: 'guests', defined: false }],
    },
    { name: 'a stack', given: { ssh: { 'show version': 'ArubaOS-CX\nVersion      : FL.10.10.1090\n', 'show vsf detail': 'VSF Stack\n    Topology                 : chain\n    Status                   : No Split\nMember ID                        : 1\n    Model                    : 6300M 24-port\n    Status                   : Conductor\n    Serial Number            : SG00000001\nMember ID                        : 2\n    Model                    : 6300M 24-port\n    Status                   : Not Present\n' } }, reads: [{ kind: 'member', group: 'stack', name: 'member 1', works: true, serial: 'SG00000001' }, { kind: 'member', name: 'member 2', state: 'not present', works: false }] },
  ],
});
