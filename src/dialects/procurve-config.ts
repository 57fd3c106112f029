/** Knows the configuration of HP ProCurve and Aruba switches of that line (ArubaOS-Switch). */
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';

export default configDialect({
  title: 'HP ProCurve and ArubaOS-Switch: configuration',
  systems: /^(?:ProCurve|ArubaOS-Switch)$/,
  banner: /^SSH-2\.0-Mocana SSH/,
  own: /^; (?:\S+ )?Configuration Editor|^; Ver #[0-9a-f]+:|^Running configuration:\s*\n\s*;/m,
  is: { vendor: 'HP', os: 'ProCurve' },
  shell: { id: 'procurve', settings: ['no page'], pagers: [/-- MORE --, next page: Space/i, /^Press any key to continue/i] },
  running: [RUNNING],
  saved: ['show config'],
  others: [{ what: 'system', run: 'show system' }, { what: 'system', run: 'show version' }, { what: 'entity', run: 'show modules' }, { what: 'entity', run: 'show vsf detail' }, { what: 'lldp', run: 'show lldp info remote-device detail' }, { what: 'lldp', run: 'show lldp info remote-device' }],
  holds: /^(?:; .*(?:Configuration Editor|Ver #)|hostname )/m,
  identity: { model: [/^; (J\w+) Configuration Editor/m, /^;\s+\S+ +(J\w{5})/m], version: [/Created on release #([\w.]+)/, /Software revision\s*:\s*(\S+)/i], serial: [/Serial Number\s*:\s*(\S+)/i], name: [/^\s*System Name\s*: (\S+)/m] },
  restless: [/^Running configuration:\s*$/, /^Startup configuration:/, /^\s*Up Time\s+: \d/, /^\s*CPU Util \(%\)\s+: \d/, /^\s*Memory\s+- Total\s+: [\d,]+/, /^\s+Free\s+: [\d,]+\s*$/, /^\s*Packets\s+- Total\s+: \d/],
  read: readIosLike,
  examples: [
    {
      name: 'an office switch',
      given: { ssh: { [RUNNING]: '\nRunning configuration:\n\n; J9773A Configuration Editor; Created on release #YA.16.11.0012\n; Ver #14:01.44.00.04.19\nhostname "sw-2nd-floor"\ntimesync sntp\nsntp server priority 1 192.0.2.123\nlogging 192.0.2.60\nsnmp-server community "‹secret:0123456789ab›" unrestricted\nvlan 1\n   name "DEFAULT_VLAN"\n   untagged 1-20\n   ip address 192.0.2.6 255.255.255.0\n   exit\nvlan 20\n   name "voice"\n   tagged 24\n   exit\nip default-gateway 192.0.2.1\n' } },
      reads: [{ kind: 'is-a', os: 'ProCurve', model: 'J9773A', version: 'YA.16.11.0012' }, { kind: 'named', name: 'sw-2nd-floor' }, { kind: 'vlan', id: 20, name: 'voice' }, { kind: 'vlan-port', vlan: 1, port: '20', tagged: false }, { kind: 'vlan-port', vlan: 20, port: '24', tagged: true }, { kind: 'management-door', door: 'snmp-write' }, { kind: 'config-server', what: 'syslog', address: '192.0.2.60' }, { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.1' }, { kind: 'config', complete: true }],
    },
    { name: 'requests for addresses that are passed on', given: { ssh: { [RUNNING]: '\nRunning configuration:\n\n; J9773A Configuration Editor; Created on release #YA.16.11.0012\nhostname "core1"\nip routing\nvlan 20\n   name "desks"\n   ip address 192.0.2.129 255.255.255.128\n   ip helper-address 198.51.100.5\n   exit\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'VLAN20', networks: ['192.0.2.128/25'] }] },
    { name: 'and that are not', given: { ssh: { [RUNNING]: '\nRunning configuration:\n\n; J9773A Configuration Editor; Created on release #YA.16.11.0012\nhostname "core1"\nno dhcp-relay\nvlan 20\n   ip address 192.0.2.129 255.255.255.128\n   ip helper-address 198.51.100.5\n   exit\n' } }, reads: [{ kind: 'named', name: 'core1' }], readsNo: ['relays-dhcp'] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'Current configuration:\n!\n!Version ArubaOS-CX FL.10.10.1000\nhostname x\n' } }, reads: [], readsNo: ['config'] },
    {
      name: 'a core switch that shares its address with another',
      given: { ssh: { [RUNNING]: 'Running configuration:\n\n; JL253A Configuration Editor; Created on release #WC.16.10.0012\nhostname "core1"\npassword manager user-name "mira" sha1 "‹secret:0a1b2c3d4e5f:salted›"\nvlan 20\n   name "cams"\n   ip address 192.0.2.2 255.255.255.0\n   vrrp vrid 5\n      virtual-ip-address 192.0.2.254\n      priority 120\n      enable\n      exit\n   exit\n' } },
      reads: [{ kind: 'config-user', name: 'mira' }, { kind: 'virtual-gateway', protocol: 'vrrp', group: 5, address: '192.0.2.254', port: 'VLAN20', priority: 120 }],
    },
    {
      name: 'neighbours at length, rather than in the table that cuts their names short',
      given: { ssh: { [RUNNING]: 'Running configuration:\n\n; JL253A Configuration Editor; Created on release #WC.16.10.0012\nhostname "acc1"\n', 'show lldp info remote-device detail': ' LLDP Remote Device Information Detail\n\n  Local Port   : 24\n  ChassisType  : mac-address\n  ChassisId    : 001b21-000001\n  PortType     : interface-name\n  PortId       : GigabitEthernet1/0/17\n  SysName      : core-of-the-second-floor\n  System Descr : Example 9\n\n  System Capabilities Supported  : bridge, router\n  System Capabilities Enabled    : bridge\n', 'show lldp info remote-device': ' LLDP Remote Devices Information\n\n  LocalPort | ChassisId          PortId PortDescr SysName\n  --------- + ------------------ ------ --------- ------------------\n  24        | 001b21-000001      Gig... up        core-of-the-sec...\n' } },
      reads: [{ kind: 'neighbour', protocol: 'lldp', port: '24', name: 'core-of-the-second-floor', remotePort: { subtype: 'name', value: 'GigabitEthernet1/0/17' } }],
    },
  ],
});
