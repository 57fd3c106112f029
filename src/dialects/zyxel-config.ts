/** Knows the configuration of Zyxel switches and firewalls. */
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';

export default configDialect({
  title: 'Zyxel switches and firewalls: configuration',
  systems: /^(?:ZyNOS|ZLD|uOS|Zyxel)/i,
  own: /^; (?:Product Name|Firmware Version) = |^! model: (?:USG|ATP|ZyWALL|VPN)|^! saved at .*\n! model:/m,
  is: { vendor: 'Zyxel', os: 'ZyNOS' },
  shell: { id: 'zyxel', settings: [] },
  running: [RUNNING],
  saved: ['show startup-config'],
  others: [{ what: 'system', run: 'show system-information' }, { what: 'system', run: 'show version' }],
  holds: /^(?:; Product Name|! model:|hostname|vlan \d|interface )/m,
  identity: { model: [/^; Product Name = (.+)$/m, /^! model: (\S+)/m, /Product Model\s*: (\S+)/], version: [/^; Firmware Version = (\S+)/m, /^! firmware version: (\S+)/m, /ZyNOS F\/W Version\s*: (\S+)/] },
  restless: [/^! saved at /, /^; System Up Time/],
  read: readIosLike,
  examples: [
    { name: 'a box with what is read from it', given: { ssh: { [RUNNING]: '; Product Name = GS1920-24v2\n; Firmware Version = V4.70(ABMH.8) | 02/10/2023\nvlan 1\n  name 1\nexit\nhostname sw-cellar\ntimesync server 192.0.2.123\nsyslog server 192.0.2.60 level 3\n' } }, reads: [{ kind: 'is-a', vendor: 'Zyxel', model: 'GS1920-24v2', version: 'V4.70(ABMH.8)' }, { kind: 'config', complete: true }, { kind: 'named', name: 'sw-cellar' }, { kind: 'config-server', what: 'syslog', address: '192.0.2.60' }] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
  ],
});
