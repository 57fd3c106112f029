/** Knows the configuration of Cisco IOS and IOS XE. */
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';
const SAVED = 'show startup-config';

export default configDialect({
  title: 'Cisco IOS and IOS XE: configuration',
  systems: /^IOS(?: XE)?$/,
  own: /^Cisco IOS[- ](?:XE )?Software|^Cisco Internetwork Operating System|^! Last configuration change at .* by |^! NVRAM config last updated|^Current configuration ?: \d+ bytes[\s\S]{0,200}^version 1\d\.\d/m,
  is: { vendor: 'Cisco', os: 'IOS' },
  shell: { id: 'ios', settings: ['terminal length 0'] },
  running: [RUNNING],
  saved: [SAVED],
  others: [
    { what: 'system', run: 'show version' },
    { what: 'entity', run: 'show inventory' }, { what: 'entity', run: 'show switch' },
    { what: 'cdp', run: 'show cdp neighbors detail' },
    { what: 'lldp', run: 'show lldp neighbors detail' },
  ],
  end: /^end\s*$/m,
  holds: /^(?:hostname|version 1\d|interface) /m,
  identity: {
    version: [/^Cisco IOS Software.*?Version ([^,\s]+)/m, /^Cisco IOS.*?Version ([^,\s]+)/m, /^version (1\d\.\d+)/m],
    model: [/^[Cc]isco (\S+) \([^)]*\) (?:processor|\w+ with)/m, /PID: (\S+)/],
    serial: [/^System [Ss]erial [Nn]umber\s*: (\S+)/m, /^Processor board ID (\S+)/m],
    os: [/^Cisco (IOS XE) Software/m],
    name: [/^(\S+) uptime is \d/m],
  },
  restless: [
    /^Building configuration/,
    /^Current configuration ?: ?\d+ bytes/,
    /^Uncompressed configuration from \d+ bytes/,
    /^\S+ uptime is \d+ (?:year|week|day|hour|minute)/,
    /^Uptime for this control processor is \d/,
    /^System restarted at \d\d:\d\d:\d\d /,
    /^Using \d+ out of \d+ bytes/,
    /^!{1,2} Last configuration change at /,
    /^! NVRAM config last updated /,
    /^! No configuration change since last restart/,
    /^ntp clock-period \d+/,
    /^ *crypto pki certificate (?:chain|ca|self-signed)? ?\S*$/,
    /^[.*]?[A-Z][a-z]{2} +\d{1,2} (?:\d{4} )?\d\d:\d\d:\d\d.*%[A-Z]\w*-\d-/,
  ],
  read: readIosLike,
  examples: [
    {
      name: 'a switch with what is read from it',
      given: {
        ssh: {
          'show version': 'Cisco IOS Software, C9200L Software (CAT9K_LITE_IOSXE), Version 17.9.4, RELEASE SOFTWARE (fc5)\nsw1 uptime is 3 weeks\ncisco C9200L-24P-4G (ARM64) processor with 1318364K/3071K bytes of memory.\nProcessor board ID JAE0000X1AB\n',
          [RUNNING]: 'Building configuration...\n\nCurrent configuration : 900 bytes\n!\n! Last configuration change at 10:00:00 CET Mon Jan 5 2026 by mira\n!\nversion 17.9\n!\nhostname sw1\n!\nusername mira privilege 15 secret 9 ‹secret:0a1b2c3d4e5f:salted›\n!\ninterface GigabitEthernet1/0/1\n description to core\n switchport access vlan 10\n!\ninterface Vlan10\n ip address 192.0.2.2 255.255.255.0\n ip access-group OFFICE in\n standby 10 ip 192.0.2.1\n standby 10 priority 110\n!\nip route 0.0.0.0 0.0.0.0 192.0.2.254\n!\nip access-list extended OLD-temp\n permit ip any any\n!\nip name-server 192.0.2.53 192.0.2.54\nlogging host 192.0.2.60\nntp server 192.0.2.123\nsnmp-server community ‹secret:00112233aabb› RW\nline vty 0 4\n transport input telnet ssh\n!\nend\n',
        },
      },
      reads: [
        { kind: 'is-a', vendor: 'Cisco', os: 'IOS', version: '17.9.4', model: 'C9200L-24P-4G', serial: 'JAE0000X1AB', by: 'cli' },
        { kind: 'config', what: 'running', complete: true },
        { kind: 'named', name: 'sw1', by: 'hostname' },
        { kind: 'config-user', name: 'mira', privilege: '15' },
        { kind: 'interface', port: 'GigabitEthernet1/0/1', description: 'to core', adminUp: true },
        { kind: 'vlan-port', vlan: 10, port: 'GigabitEthernet1/0/1', tagged: false },
        { kind: 'address', address: '192.0.2.2', prefix: 24, port: 'Vlan10' },
        { kind: 'virtual-gateway', protocol: 'hsrp', group: 10, address: '192.0.2.1', priority: 110 },
        { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.254', protocol: 'static' },
        { kind: 'config-server', what: 'dns', address: '192.0.2.54' },
        { kind: 'config-server', what: 'syslog', address: '192.0.2.60' },
        { kind: 'config-server', what: 'ntp', address: '192.0.2.123' },
        { kind: 'management-door', door: 'snmp-write' },
        { kind: 'management-door', door: 'telnet' },
        { kind: 'config-secret', fingerprint: '00112233aabb', where: 'snmp-server community' },
        { kind: 'config-object', name: 'OFFICE', type: 'access-list', defined: false, used: 1 },
        { kind: 'config-object', name: 'OLD-temp', type: 'access-list', defined: true, used: 0 },
        { kind: 'filter-entry', filter: 'OLD-temp', any: true },
        { kind: 'leftover', word: 'old' },
      ],
      readsNo: ['unsaved', 'unread'],
    },
    {
      name: 'requests for addresses that are passed on, and other calls that are not for a server of addresses',
      given: { ssh: { [RUNNING]: 'Current configuration : 400 bytes\nversion 17.9\nhostname core1\ninterface Vlan20\n ip address 192.0.2.129 255.255.255.128\n ip helper-address 198.51.100.5\n ip helper-address vrf SHARED 198.51.100.6\n!\ninterface Vlan30\n ip address 203.0.113.1 255.255.255.128\n shutdown\n ip helper-address 198.51.100.7\n!\nip route 0.0.0.0 0.0.0.0 192.0.2.1\nend\n' } },
      reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'Vlan20', networks: ['192.0.2.128/25'] }, { kind: 'relays-dhcp', to: '198.51.100.6', port: 'Vlan20' }],
    },
    { name: 'addresses that it hands out, less those that it leaves out', given: { ssh: { [RUNNING]: 'Current configuration : 300 bytes\nversion 17.9\nhostname core1\nip dhcp excluded-address 192.0.2.1 192.0.2.20\nip dhcp excluded-address 192.0.2.50\nip dhcp pool DESKS\n network 192.0.2.0 255.255.255.0\n default-router 192.0.2.1\nip dhcp pool PRINTER\n host 192.0.2.9 255.255.255.0\nend\n' } }, reads: [{ kind: 'lease-range', first: '192.0.2.21', last: '192.0.2.49', shared: false }, { kind: 'lease-range', first: '192.0.2.51', last: '192.0.2.254', shared: false }] },
    { name: 'what is let in at the address of a port, and at one of its own', given: { ssh: { [RUNNING]: 'Current configuration : 300 bytes\nversion 17.9\nhostname edge\ninterface GigabitEthernet0/0\n ip address 198.51.100.2 255.255.255.248\n ip nat outside\nip nat inside source static tcp 192.0.2.80 443 interface GigabitEthernet0/0 8443\nip nat inside source static tcp 192.0.2.25 25 198.51.100.3 25 extendable\nend\n' } }, reads: [{ kind: 'port-forward', port: 8443, to: '192.0.2.80', toPort: 443, on: 'GigabitEthernet0/0' }, { kind: 'port-forward', port: 25, to: '192.0.2.25', at: '198.51.100.3' }] },
    { name: 'a router on which nothing hands out or passes on', given: { ssh: { [RUNNING]: 'Current configuration : 200 bytes\nversion 17.9\nhostname core1\nno service dhcp\ninterface Vlan20\n ip address 192.0.2.129 255.255.255.128\n ip helper-address 198.51.100.5\nend\n' } }, reads: [{ kind: 'named', name: 'core1' }], readsNo: ['relays-dhcp'] },
    { name: 'a copy that stops before its end', given: { ssh: { [RUNNING]: 'Building configuration...\n\nCurrent configuration : 900 bytes\n!\nversion 15.2\nhostname sw1\ninterface Vlan1\n' } }, reads: [{ kind: 'config', what: 'running', complete: false }] },
    {
      name: 'changes that would be lost with the power',
      given: { ssh: { [RUNNING]: 'Current configuration : 120 bytes\n! Last configuration change at 10:00:00 UTC Mon Jan 5 2026 by mira\nversion 15.2\nhostname sw1\nip route 0.0.0.0 0.0.0.0 192.0.2.1\nend\n', [SAVED]: 'Using 99 out of 65536 bytes\n! NVRAM config last updated at 09:00:00 UTC Mon Jan 5 2026 by mira\nversion 15.2\nhostname sw1\nend\n' } },
      reads: [{ kind: 'unsaved', lines: 1, first: 'ip route 0.0.0.0 0.0.0.0 192.0.2.1' }, { kind: 'config', what: 'startup', complete: true }],
    },
    { name: 'somebody who may not see it', given: { ssh: { 'show version': 'Cisco IOS Software, C2960 Software, Version 15.0(2)SE11, RELEASE SOFTWARE (fc3)\n', [RUNNING]: "         ^\n% Invalid input detected at '^' marker.\n" } }, reads: [{ kind: 'is-a', os: 'IOS' }], readsNo: ['config'] },
    { name: 'another make that knows the same command', given: { ssh: { [RUNNING]: '!Command: show running-config\n!Time: Mon Jan  5 10:00:00 2026\nversion 9.3(8)\nhostname n9k\n', 'show version': '' } }, reads: [], readsNo: ['config', 'is-a'] },
    {
      name: 'a router on a stick; GLBP',
      given: { ssh: { [RUNNING]: 'Building configuration...\n\nCurrent configuration : 900 bytes\n!\nversion 15.7\nhostname r1\n!\ninterface GigabitEthernet0/0.20\n encapsulation dot1Q 20\n ip address 192.0.2.2 255.255.255.0\n glbp 5 ip 192.0.2.254\n glbp 5 priority 120\n!\nend\n' } },
      reads: [{ kind: 'virtual-gateway', protocol: 'glbp', group: 5, address: '192.0.2.254', priority: 120 }, { kind: 'vlan', id: 20 }, { kind: 'vlan-port', vlan: 20, port: 'GigabitEthernet0/0', tagged: true }],
    },
    {
      name: 'an account that may not see the configuration: its name and parts all the same; slots are no stack',
      given: { ssh: { 'show version': 'Cisco IOS Software, s72033_rp Software (s72033_rp-ADVENTERPRISEK9-M), Version 15.1(2)SY7, RELEASE SOFTWARE (fc4)\ncore6 uptime is 3 weeks\n', 'show inventory': 'NAME: "WS-C6509-E", DESCR: "Cisco Systems Catalyst 6500 9-slot Chassis System"\nPID: WS-C6509-E        , VID: V03, SN: SMG0000N1AA\n\nNAME: "1", DESCR: "WS-X6748-GE-TX CEF720 48 port 10/100/1000mb Ethernet Rev. 2.3"\nPID: WS-X6748-GE-TX    , VID: V02, SN: SAL0000AAAA\n\nNAME: "PS 1 WS-CAC-3000W", DESCR: "AC power supply, 3000 watt 1"\nPID: WS-CAC-3000W      , VID: V01, SN: SNI0000BBBB\n', [RUNNING]: '% Invalid input detected\n' } },
      reads: [{ kind: 'named', name: 'core6', by: 'hostname' }, { kind: 'component', class: 'chassis', serial: 'SMG0000N1AA' }, { kind: 'component', class: 'module', name: '1', model: 'WS-X6748-GE-TX' }, { kind: 'component', class: 'power-supply', serial: 'SNI0000BBBB' }],
    },
    {
      name: 'switches of a stack by number',
      given: { ssh: { 'show version': 'Cisco IOS Software, C3750E Software (C3750E-UNIVERSALK9-M), Version 15.2(4)E7, RELEASE SOFTWARE (fc2)\n', 'show inventory': 'NAME: "1", DESCR: "WS-C3750X-24T-S"\nPID: WS-C3750X-24T-S   , VID: V02  , SN: FDO0000A001\n\nNAME: "Switch 1 - Power Supply 0", DESCR: "FRU Power Supply"\nPID: C3KX-PWR-350WAC   , VID: V02L , SN: LIT0000C001\n\nNAME: "2", DESCR: "WS-C3750X-24T-S"\nPID: WS-C3750X-24T-S   , VID: V02  , SN: FDO0000A002\n' } },
      reads: [{ kind: 'component', class: 'chassis', serial: 'FDO0000A001' }, { kind: 'component', class: 'chassis', serial: 'FDO0000A002' }, { kind: 'component', class: 'power-supply', serial: 'LIT0000C001' }],
    },
    {
      name: 'servers by name, lists of logins, flows',
      given: { ssh: { [RUNNING]: 'Building configuration...\n\nCurrent configuration : 900 bytes\n!\nversion 17.9\nhostname r1\n!\naaa group server tacacs+ office\n server name tac1\n server name gone\n!\naaa authentication login vty group office local\ntacacs server tac1\n address ipv4 192.0.2.70\n!\nflow exporter spare\n!\nflow monitor out\n exporter nowhere\n!\ninterface GigabitEthernet0/0\n ip flow monitor out output\n!\nline vty 0 4\n login authentication vty\n!\nend\n' } },
      reads: [{ kind: 'config-object', type: 'tacacs-server', name: 'tac1', defined: true, used: 1 }, { kind: 'config-object', type: 'tacacs-server', name: 'gone', defined: false, used: 1 }, { kind: 'config-object', type: 'login-list', name: 'vty', defined: true, used: 1 }, { kind: 'config-object', type: 'flow-exporter', name: 'spare', defined: true, used: 0 }, { kind: 'config-object', type: 'flow-exporter', name: 'nowhere', defined: false, used: 1 }],
    },
    {
      name: 'the switches of a stack, one on its way in',
      given: { ssh: { 'show version': 'Cisco IOS Software, C3750E Software (C3750E-UNIVERSALK9-M), Version 15.2(4)E7, RELEASE SOFTWARE (fc2)\n', 'show switch': 'Switch/Stack Mac Address : 001b.2100.0001\n                                           H/W   Current\nSwitch#  Role   Mac Address     Priority Version  State \n----------------------------------------------------------\n*1       Master 001b.2100.0001     15     2       Ready               \n 2       Member 001b.2100.0002     1      0       Version Mismatch    \n 3       Member 0000.0000.0000     0      0       Provisioned         \n' } },
      reads: [{ kind: 'member', group: 'stack', name: 'switch 1', state: 'ready, master', works: true }, { kind: 'member', name: 'switch 2', works: false }],
    },
  ],
});
