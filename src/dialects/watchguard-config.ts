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
    { name: 'cut off', given: { ssh: { [RUNNING]: '<?xml version="1.0"?>\n<profile>\n  <base-model>T45</base-model>\n' } }, reads: [{ kind: 'config', complete: false }] },
  ],
});
