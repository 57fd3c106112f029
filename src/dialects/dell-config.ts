/** Knows the configuration of Dell switches: OS6 (N series), OS9, OS10. */
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-configuration';
const SHORT = 'show running-config';

export default configDialect({
  title: 'Dell OS6, OS9 and OS10: configuration',
  systems: /^(?:DNOS|OS6|OS9|OS10|FTOS|DNOS ?\d*|PowerConnect)$/,
  vendors: /^(?:Dell|Force10)/,
  own: /^!(?:System Description "?(?:Dell|PowerConnect)|Current Configuration:\s*\n!System Description "?(?:Dell|Power))|^! Version 10\.\d|^Dell (?:EMC |SmartFabric )?(?:Networking )?OS10|^Dell (?:Real Time|Networking|EMC) |^! Version 9\.\d+\(/m,
  is: { vendor: 'Dell', os: 'DNOS' },
  shell: { id: 'dell', settings: ['terminal length 0'] },
  running: [SHORT, RUNNING],
  saved: ['show startup-config', 'show startup-configuration'],
  others: [{ what: 'system', run: 'show version' }, { what: 'entity', run: 'show system' }, { what: 'lldp', run: 'show lldp neighbors' }],
  holds: /^(?:hostname |interface |!System Description|! Version)/m,
  identity: { version: [/^!System Software Version (\S+)/m, /^OS Version: (\S+)/m, /^! Version (\S+)/m], model: [/^!System Description "?(?:Dell )?(?:EMC Networking |Networking )?(\S+?)[,"]/m, /^System Type: (\S+)/m], os: [/^Dell (?:EMC |SmartFabric )?(?:Networking )?(OS10)/m] },
  restless: [/^! Last configuration change at /, /^! Startup-config last updated at /, /^! ?Current System Time\b/i, /^\s*(?:System )?Up Time\s*: \d/i],
  read: readIosLike,
  examples: [
    {
      name: 'OS10',
      given: { ssh: { 'show version': 'Dell EMC Networking OS10 Enterprise\nOS Version: 10.5.4.3\nSystem Type: S4112T-ON\n', [RUNNING]: '! Version 10.5.4.3\n! Last configuration change at Jan  05 10:00:00 2026\n!\nhostname tor1\nusername mira password ‹secret:00aa22bb44cc:salted› role sysadmin\nntp server 192.0.2.123\nlogging server 192.0.2.60\ninterface vlan10\n ip address 192.0.2.8/24\n' } },
      reads: [{ kind: 'is-a', os: 'OS10', version: '10.5.4.3', model: 'S4112T-ON' }, { kind: 'config', complete: true }, { kind: 'config-user', name: 'mira', privilege: 'sysadmin' }, { kind: 'config-server', what: 'syslog', address: '192.0.2.60' }],
    },
    { name: 'nothing of it', given: { ssh: { [SHORT]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
    {
      name: 'a group in a section of its own',
      given: { ssh: { [RUNNING]: '! Version 10.5.2.3\n! Last configuration change at Mar  3 10:11:12 2026\nhostname core1\ninterface vlan20\n ip address 192.0.2.2/24\n !\n vrrp-group 5\n  priority 120\n  virtual-address 192.0.2.254\n!\nip route 0.0.0.0/0 192.0.2.1\n' } },
      reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 5, address: '192.0.2.254', port: 'vlan20', priority: 120 }],
    },
    { name: 'a VLAN by name where nothing is indented', given: { ssh: { [RUNNING]: '!Current Configuration:\n!System Description "Dell EMC Networking N2048P, 6.5.4.3, Linux 3.7.10, v1.0.5"\n!System Software Version 6.5.4.3\n!\nconfigure\nvlan 20\nname "cams"\nexit\nhostname "edge1"\n' } }, reads: [{ kind: 'vlan', id: 20, name: 'cams' }, { kind: 'named', name: 'edge1' }] },
  ],
});
