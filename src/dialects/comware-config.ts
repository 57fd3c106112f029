/** Knows the configuration of H3C and HP Comware, and of Huawei VRP, which began as one. */
import { COMWARE_GRAMMAR } from './bricks/comware-names.js';
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'display current-configuration';

export default configDialect({
  title: 'Comware and VRP: configuration',
  systems: /^(?:Comware|VRP|YunShan OS)$/,
  banner: /^SSH-2\.0-(?:Comware|HUAWEI|VRP)/i,
  own: /^#?\s*version \d+\.\d+\.\d+, (?:Release|Feature|ESS|Alpha)|^H?3?C? ?Comware Software, Version|^!Software Version V\d|^ ?sysname |Versatile Routing Platform/m,
  is: { vendor: 'H3C', os: 'Comware' },
  shell: { id: 'comware', settings: ['screen-length disable', 'screen-length 0 temporary'] },
  running: [RUNNING],
  saved: ['display saved-configuration'],
  others: [{ what: 'system', run: 'display version' }, { what: 'entity', run: 'display device manuinfo' }, { what: 'entity', run: 'display irf' }, { what: 'lldp', run: 'display lldp neighbor-information verbose' }],
  end: /^return\s*$/m,
  holds: /^ ?(?:sysname|version|interface|#\s*$)/m,
  identity: { version: [/Comware Software, Version ([\w.]+)/, /VRP \(R\) software, Version (\S+)/, /^ ?version ([\d.]+), /m, /^!Software Version (\S+)/m], model: [/^(?:HPE?|H3C|HUAWEI|Quidway) (\S+(?: (?!Terabit|Routing|Core|Switch|Router)\S+)?).* uptime is/im], serial: [/DEVICE_SERIAL_NUMBER\s*:\s*(\S+)/], os: [/Versatile Routing Platform.*\n.*(VRP)/] },
  restless: [/^# Last configuration was /, /^!Last configuration was (?:updated|saved) at /, /^!Configuration was saved /, /^\S.* uptime is \d+ weeks?, /],
  read: (text, alone) => readIosLike(text.replace(/^ (?=sysname |telnet server |version |snmp-agent |info-center |ntp-service |dns server |dhcp enable$|dhcp relay server-group |dhcp server group |ip route-static |stp |undo )/gm, ''), alone, COMWARE_GRAMMAR),
  examples: [
    {
      name: 'a core switch',
      given: { ssh: { [RUNNING]: '#\n version 7.1.070, Release 6652P01\n#\n sysname core1\n#\n telnet server enable\n#\nvlan 10\n name office\n#\ninterface Vlan-interface10\n ip address 192.0.2.1 255.255.255.0\n#\ninterface GigabitEthernet1/0/1\n description to sw1\n port access vlan 10\n#\n ip route-static 0.0.0.0 0 192.0.2.254\n#\n info-center loghost 192.0.2.60\n#\n ntp-service unicast-server 192.0.2.123\n#\n snmp-agent community write cipher ‹secret:0099aabbccdd›\n#\nlocal-user mira class manage\n password hash ‹secret:0099aabbccde:salted›\n#\nreturn\n' } },
      reads: [{ kind: 'is-a', os: 'Comware', version: '7.1.070' }, { kind: 'named', name: 'core1' }, { kind: 'config', complete: true }, { kind: 'management-door', door: 'telnet' }, { kind: 'management-door', door: 'snmp-write' }, { kind: 'address', address: '192.0.2.1', prefix: 24 }, { kind: 'config-server', what: 'syslog' }, { kind: 'config-server', what: 'ntp' }, { kind: 'config-user', name: 'mira' }, { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.254' }],
    },
    { name: 'requests for addresses that are passed on: to a server, and to a group of the older form', given: { ssh: { [RUNNING]: '#\n version 7.1.070, Release 6652P01\n#\n sysname core1\n#\n dhcp enable\n#\n dhcp relay server-group 1 ip 198.51.100.6\n#\ninterface Vlan-interface20\n ip address 192.0.2.129 255.255.255.128\n dhcp select relay\n dhcp relay server-address 198.51.100.5\n#\ninterface Vlan-interface30\n ip address 203.0.113.1 255.255.255.0\n dhcp select relay\n dhcp relay server-select 1\n#\nreturn\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'Vlan-interface20', networks: ['192.0.2.128/25'] }, { kind: 'relays-dhcp', to: '198.51.100.6', port: 'Vlan-interface30', networks: ['203.0.113.0/24'] }] },
    { name: 'addresses that it hands out', given: { ssh: { [RUNNING]: '#\n version 7.1.070, Release 6652P01\n#\n sysname core1\n#\n dhcp enable\n#\ndhcp server ip-pool desks\n gateway-list 192.0.2.1\n network 192.0.2.0 mask 255.255.255.0\n forbidden-ip 192.0.2.1\n#\nreturn\n' } }, reads: [{ kind: 'lease-range', first: '192.0.2.2', last: '192.0.2.254' }] },
    { name: 'VRP: a group by name; and where it was written and never enabled', given: { ssh: { [RUNNING]: '!Software Version V200R019C10SPC500\n#\nsysname core1\n#\ndhcp enable\n#\ndhcp server group office\n dhcp-server 198.51.100.5 0\n#\ninterface Vlanif20\n ip address 192.0.2.129 255.255.255.128\n dhcp select relay\n dhcp relay server-select office\n#\ninterface Vlanif30\n ip address 203.0.113.1 255.255.255.0\n dhcp relay server-ip 198.51.100.9\n#\nreturn\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'Vlanif20', networks: ['192.0.2.128/25'] }] },
    { name: 'cut off', given: { ssh: { [RUNNING]: '#\n version 7.1.070, Release 6652P01\n#\n sysname core1\n' } }, reads: [{ kind: 'config', complete: false }] },
    {
      name: 'names of its own kinds, used, unused and missing',
      given: { ssh: { [RUNNING]: '#\n version 7.1.070, Release 6652P01\n#\n sysname core1\n#\nacl advanced 3000\n rule 0 permit ip time-range office\n#\nip prefix-list spare index 10 permit 192.0.2.0 24\n#\nroute-policy in permit node 10\n if-match ip address prefix-list gone\n apply community 65000:1\n#\ntraffic classifier web operator and\n if-match acl 3000\n#\ntraffic behavior drop\n filter deny\n#\nqos policy edge\n classifier web behavior drop\n#\ninterface Vlan-interface10\n ip binding vpn-instance guests\n qos apply policy edge inbound\n#\nbgp 65000\n peer 192.0.2.9 route-policy in import\n#\nreturn\n' } },
      reads: [{ kind: 'config-object', type: 'qos-policy', name: 'edge', defined: true, used: 1 }, { kind: 'config-object', type: 'traffic-classifier', name: 'web', defined: true, used: 1 }, { kind: 'config-object', type: 'prefix-list', name: 'spare', defined: true, used: 0 }, { kind: 'config-object', type: 'prefix-list', name: 'gone', defined: false, used: 1 }, { kind: 'config-object', type: 'time-range', name: 'office', defined: false, used: 1 }, { kind: 'config-object', type: 'vpn-instance', name: 'guests', defined: false, used: 1 }, { kind: 'config-object', type: 'route-policy', name: 'in', defined: true, used: 1 }],
    },
    { name: 'a stack', given: { ssh: { [RUNNING]: '#\n version 7.1.070, Release 6652P01\n#\n sysname core1\n#\nreturn\n', 'display irf': 'MemberID    Role    Priority  CPU-Mac         Description\n *+1        Master  32        0023-89ab-0001  ---\n   2        Standby 1         0023-89ab-0002  ---\n--------------------------------------------------\n * indicates the device is the master.\n' } }, reads: [{ kind: 'member', group: 'stack', name: 'member 1', state: 'master', works: true }, { kind: 'member', name: 'member 2', state: 'standby', works: true }] },
  ],
});
