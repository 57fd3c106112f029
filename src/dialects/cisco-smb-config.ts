/** Knows the configuration of Cisco's small-business switches (SG, SF, CBS, Catalyst 1200 and 1300). */
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';

export default configDialect({
  title: 'Cisco small-business switches: configuration',
  systems: /^Cisco Small Business$/,
  own: /^config-file-header\s*$|^v\d+\.\d+\.\d+\.\d+ \/ R\S+_\S+$|^CLI v\d/m,
  is: { vendor: 'Cisco', os: 'Cisco Small Business' },
  shell: { id: 'cisco-smb', settings: ['terminal datadump'] },
  running: [RUNNING],
  saved: ['show startup-config'],
  others: [{ what: 'system', run: 'show version' }, { what: 'entity', run: 'show inventory' }, { what: 'lldp', run: 'show lldp neighbors' }],
  holds: /^(?:config-file-header|hostname |interface |vlan database)/m,
  identity: { version: [/^v(\d+(?:\.\d+){2,3}) \//m, /^\s*Version:\s+(\d\S+)/m], model: [/PID: (\S+)/], serial: [/SN: (\w+)/] },
  restless: [/^file SSD indicator /, /^\s*Last modified/i],
  read: readIosLike,
  examples: [
    {
      name: 'a small switch',
      given: { ssh: { [RUNNING]: 'config-file-header\nsw-front\nv2.5.9.16 / RCBS3.1_930_871_104\nCLI v1.0\nfile SSD indicator encrypted\n@\nssd-control-start\nssd-control-end cb0a3fdb1f3a1af4e4430033719968c0\n!\nvlan database\nvlan 10,20\nexit\nhostname sw-front\nusername admin password encrypted ‹secret:0011aabb2233:salted› privilege 15\nip http server\nsntp server 192.0.2.123 poll\ninterface vlan 1\n ip address 192.0.2.7 255.255.255.0\n!\n' } },
      reads: [{ kind: 'is-a', os: 'Cisco Small Business', version: '2.5.9.16' }, { kind: 'named', name: 'sw-front' }, { kind: 'config-user', name: 'admin', privilege: '15' }, { kind: 'management-door', door: 'http' }, { kind: 'config-server', what: 'ntp', address: '192.0.2.123' }, { kind: 'config', what: 'running', complete: true }],
    },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
    {
      name: 'a class within a policy, two lists on a port',
      given: { ssh: { ['show running-config']: 'config-file-header\nedge1\nv3.1.0.57 / RTESLA3.1_930_871_159\nCLI v1.0\nfile SSD indicator encrypted\n@\n!\nhostname edge1\nip access-list extended IN\npermit ip any any ace-priority 1\nexit\nmac access-list extended CARDS\npermit any any ace-priority 1\nexit\nclass-map voice\nmatch access-group IN\nexit\npolicy-map edge\nclass voice\nexit\nclass gone\nexit\nexit\ninterface GigabitEthernet1\n service-acl input IN CARDS\n service-policy input edge\n!\nexit\n' } },
      reads: [{ kind: 'config-object', type: 'access-list', name: 'CARDS', defined: true, used: 1 }, { kind: 'config-object', type: 'class-map', name: 'voice', defined: true, used: 1 }, { kind: 'config-object', type: 'class-map', name: 'gone', defined: false, used: 1 }, { kind: 'config-object', type: 'policy-map', name: 'edge', defined: true, used: 1 }],
    },
  ],
});
