/** Knows the configuration of WatchGuard Fireware, one XML file. */
import { readFireware } from './bricks/fireware-xml.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'export config to console';

export default configDialect({
  title: 'WatchGuard Fireware: configuration (its command line listens on TCP port 4118)',
  systems: /^Fireware/,
  own: /<profile>[\s\S]{0,2000}<(?:base-model|for-version|product-grade)>|^\s*Serial number\s*: +80\w+/im,
  is: { vendor: 'WatchGuard', os: 'Fireware' },
  role: 'firewall',
  shell: { id: 'fireware', settings: [] },
  running: [RUNNING],
  others: [{ what: 'system', run: 'show sysinfo' }],
  end: /<\/profile>\s*$/,
  holds: /<profile>/,
  identity: { version: [/<for-version>([^<]+)</, /^\s*Version\s*: +(\S+)/m], model: [/<for-model>([^<]+)</, /<base-model>([^<]+)</, /^\s*Model number\s*: +(\S+)/m], serial: [/^\s*Serial number\s*: +(\S+)/im] },
  restless: [/<(?:last-modified|modified-time|timestamp)>/],
  read: readFireware,
  examples: [
    { name: 'a whole copy', given: { ssh: { [RUNNING]: '<?xml version="1.0"?>\n<profile>\n  <base-model>T45</base-model>\n  <for-version>12.10.4</for-version>\n  <system-parameters><device-conf><system-name>edge</system-name></device-conf></system-parameters>\n</profile>\n' } }, reads: [{ kind: 'is-a', vendor: 'WatchGuard', model: 'T45', version: '12.10.4' }, { kind: 'config', complete: true }, { kind: 'named', name: 'edge' }] },
    {
      name: 'what it leans on',
      given: { ssh: { [RUNNING]: '<?xml version="1.0"?>\n<profile>\n  <base-model>T45</base-model>\n  <for-version>12.10.4</for-version>\n  <system-parameters>\n    <ntp><enabled>1</enabled><ntp-server-list><server>192.0.2.5</server><server>time.example.net</server></ntp-server-list></ntp>\n    <snmp><enabled>1</enabled><station-list><station><ip>192.0.2.6</ip></station></station-list></snmp>\n    <ldap-server><enabled>1</enabled><server-ip>192.0.2.7</server-ip><search-base>dc=example,dc=net</search-base></ldap-server>\n  </system-parameters>\n</profile>\n' } },
      reads: [
        { kind: 'config-server', what: 'ntp', address: '192.0.2.5' },
        { kind: 'config-server', what: 'ntp', address: 'time.example.net' },
        { kind: 'config-server', what: 'trap', address: '192.0.2.6' },
        { kind: 'config-server', what: 'aaa', address: '192.0.2.7' },
      ],
    },
    { name: 'what is switched off', given: { ssh: { [RUNNING]: '<?xml version="1.0"?>\n<profile>\n  <for-version>12.10.4</for-version>\n  <system-parameters>\n    <ntp><enabled>0</enabled><ntp-server-list><server>192.0.2.5</server></ntp-server-list></ntp>\n  </system-parameters>\n</profile>\n' } }, reads: [{ kind: 'config', complete: true }], readsNo: ['config-server'] },
    { name: 'cut off', given: { ssh: { [RUNNING]: '<?xml version="1.0"?>\n<profile>\n  <base-model>T45</base-model>\n' } }, reads: [{ kind: 'config', complete: false }] },
  ],
});
