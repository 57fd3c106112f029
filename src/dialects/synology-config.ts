/** Knows what Synology DSM keeps as its own settings, beside what it is as a Linux host. */
import { configDialect } from './bricks/platform.js';

const RUNNING = 'cat /etc/synoinfo.conf';
const VERSION = 'cat /etc.defaults/VERSION';

export default configDialect({
  title: 'Synology DSM: settings',
  systems: /^DSM$/,
  own: /^(?:upnpmodelname|unique)="?(?:DS|RS|FS|SA|synology_)/m,
  is: { vendor: 'Synology', os: 'DSM' },
  running: [RUNNING],
  others: [{ what: 'system', run: VERSION }],
  holds: /^(?:upnpmodelname|unique|company_title)=/m,
  identity: { version: [/^productversion="([^"]+)"/m], model: [/^upnpmodelname="([^"]+)"/m] },
  secrets: [/^\w*(?:passwd|password|secret|token|apikey|api_key)\w*="([^"]+)"/],
  restless: [/^(?:last_|.*_time=|.*timestamp=)/],
  examples: [
    { name: 'a box for files', given: { ssh: { [VERSION]: 'majorversion="7"\nproductversion="7.2.1"\n', [RUNNING]: 'upnpmodelname="DS923+"\nunique="synology_r1000_923+"\nntpdate_server="192.0.2.123"\n' } }, reads: [{ kind: 'is-a', vendor: 'Synology', os: 'DSM', model: 'DS923+', version: '7.2.1' }, { kind: 'config', what: 'running', complete: true }] },
    { name: 'a host without such a file', given: { ssh: { [RUNNING]: '' } }, reads: [], readsNo: ['config', 'is-a'] },
  ],
});
