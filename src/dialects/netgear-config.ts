/** Knows the configuration of Netgear managed switches. */
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';

export default configDialect({
  title: 'Netgear managed switches: configuration',
  systems: /^(?:Netgear|FASTPATH|ProSAFE)/i,
  own: /^SYSTEM CONFIG FILE ::= BEGIN|^! Model: (?:GS|XS|MS|JGS|GSM)\w+|^!System Description "(?:NETGEAR|M\d{4}|GSM|XSM|GS\d)/im,
  is: { vendor: 'Netgear', os: 'Netgear' },
  shell: { id: 'netgear', settings: ['terminal length 0'], pagers: [/^--More or \(q\)uit--/] },
  running: [RUNNING],
  others: [{ what: 'system', run: 'show version' }, { what: 'lldp', run: 'show lldp remote-device all' }, { what: 'system', run: 'show bootvar' }, { what: 'entity', run: 'show hardware' }, { what: 'entity', run: 'show switch' }, { what: 'lag', run: 'show vpc brief' }],
  holds: /^(?:SYSTEM CONFIG FILE|! Model:|!System|hostname|vlan database|interface )/m,
  identity: { version: [/^! Firmware Version: (\S+)/m, /^!System Software Version "?([\d.]+)/m, /^Firmware Version : (\S+)/m], model: [/^! Model: (\S+)/m, /^!System Description "(\S+)/m], serial: [/^SN +: (\w+)/m] },
  restless: [/^!Current SNTP Synchronized Time:/, /^!System Up Time /, /^! Date: /],
  read: readIosLike,
  examples: [
    { name: 'a box with what is read from it', given: { ssh: { [RUNNING]: 'SYSTEM CONFIG FILE ::= BEGIN\n! Model: GS752TPP\n! Firmware Version: 6.0.10.14\n!\nusername "admin" secret encrypted ‹secret:00aa11bb22dd›\nip name-server 192.0.2.53\n! System Description: GS752TPP\n' } }, reads: [{ kind: 'is-a', vendor: 'Netgear', model: 'GS752TPP', version: '6.0.10.14' }, { kind: 'config', complete: true }, { kind: 'config-user', name: 'admin' }, { kind: 'config-server', what: 'dns', address: '192.0.2.53' }] },
    {
      name: 'a stack, and a partner with whom cables are shared',
      given: { ssh: { [RUNNING]: '!Current Configuration:\n!\n!System Description "M4300-28G ProSAFE, 12.0.11.8, B1.0.0.13"\nhostname "edge1"\nexit\n', 'show switch': '    Management  Standby     Preconfig     Plugged-in        Switch       Code\nSW  Status      Status      Model ID      Model ID          Status       Version\n--- ----------- ----------- ------------- ----------------- ------------ ---------\n1   Mgmt Sw                 M4300-28G     M4300-28G         OK           12.0.11.8\n2   Stack Mbr   Oper Stby   M4300-28G     M4300-28G         Code Mismatch  12.0.9.3\n', 'show vpc brief': 'VPC Domain ID.................................. 1\nVPC admin status............................... Enabled\nVPC operational status......................... Enabled\nSelf role...................................... Primary\nPeer role...................................... Secondary\n' } },
      reads: [{ kind: 'member', group: 'stack', name: 'switch 1', works: true }, { kind: 'member', name: 'switch 2', state: 'code mismatch, member', works: false }, { kind: 'shares-links', protocol: 'vpc', role: 'primary', peer: 'secondary', works: true }],
    },
    { name: 'vPC that nobody set up', given: { ssh: { [RUNNING]: '!Current Configuration:\n!\n!System Description "M4300-28G ProSAFE, 12.0.11.8, B1.0.0.13"\nhostname "edge1"\nexit\n', 'show vpc brief': 'VPC admin status............................... Disabled\nVPC operational status......................... Disabled\nSelf role...................................... None\n' } }, reads: [], readsNo: ['shares-links', 'member'] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
    {
      name: 'VLANs of its database, an address that two share',
      given: { ssh: { ['show running-config']: '!Current Configuration:\n!\n!System Description "M4300-28G ProSAFE, 12.0.11.8, B1.0.0.13"\n!System Software Version "12.0.11.8"\n!\nhostname "edge1"\nvlan database\nvlan 20,30\nvlan name 20 "cams"\nexit\nconfigure\ninterface vlan 20\nrouting\nip address 192.0.2.2 255.255.255.0\nip vrrp 5\nip vrrp 5 ip 192.0.2.254\nip vrrp 5 priority 120\nexit\nexit\n' } },
      reads: [{ kind: 'vlan', id: 20, name: 'cams' }, { kind: 'vlan', id: 30 }, { kind: 'virtual-gateway', protocol: 'vrrp', group: 5, address: '192.0.2.254', priority: 120 }],
    },
  ],
});
