/** Knows the configuration of Ubiquiti EdgeSwitch, and of UniFi switches that print it in the same form. */
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';

export default configDialect({
  title: 'Ubiquiti EdgeSwitch and UniFi switches: configuration',
  systems: /^EdgeSwitch/i,
  own: /^!System Description "(?:EdgeSwitch|US-|USW|ES-|UniFi)|^!System Description .*Ubiquiti/im,
  is: { vendor: 'Ubiquiti', os: 'EdgeSwitch' },
  shell: { id: 'edgeswitch', settings: ['terminal length 0'], pagers: [/^--More or \(q\)uit--/] },
  running: [RUNNING],
  saved: ['show startup-config'],
  others: [{ what: 'system', run: 'show version' }, { what: 'lldp', run: 'show lldp remote-device all' }, { what: 'entity', run: 'show switch' }],
  holds: /^(?:!System Description|hostname|vlan database|interface )/m,
  identity: { model: [/^!System Description "([^",]+)/m], version: [/^!System Software Version "?([^"\s]+)/m], serial: [/Serial Number\.+ (\S+)/] },
  restless: [/^!System Up Time /, /^!Current SNTP Synchronized Time:/],
  read: readIosLike,
  examples: [
    { name: 'a box with what is read from it', given: { ssh: { [RUNNING]: '!Current Configuration:\n!\n!System Description "EdgeSwitch 24-Port Lite, 1.9.3"\n!System Software Version "1.9.3"\n!System Up Time          "5 days 1 hrs"\n!\nvlan database\nvlan 10\nexit\nhostname "sw-attic"\nip telnet server enable\nsntp server "192.0.2.123"\n' } }, reads: [{ kind: 'is-a', vendor: 'Ubiquiti', version: '1.9.3' }, { kind: 'config', complete: true }, { kind: 'named', name: 'sw-attic' }, { kind: 'management-door', door: 'telnet' }, { kind: 'config-server', what: 'ntp', address: '192.0.2.123' }] },
    { name: 'two that act as one', given: { ssh: { [RUNNING]: '!Current Configuration:\n!\n!System Description "EdgeSwitch 24-Port Lite, 1.9.3"\n!System Software Version "1.9.3"\nhostname "sw-attic"\n', 'show switch': '    Management Standby   Preconfig     Plugged-in    Switch        Code\nSW  Status     Status    Model ID      Model ID      Status        Version\n--- ---------- --------- ------------- ------------- ------------- -----------\n1   Mgmt Sw              ES-24-Lite    ES-24-Lite    OK            1.9.3\n2   Stack Mbr            ES-24-Lite    ES-24-Lite    OK            1.9.3\n' } }, reads: [{ kind: 'member', group: 'stack', name: 'switch 1', works: true }, { kind: 'member', name: 'switch 2', model: 'ES-24-Lite', works: true }] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
  ],
});
