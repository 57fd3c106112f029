/** Knows what Synology DSM keeps as its own settings, beside what it is as a Linux host. */
import { parseAddress } from '../model/address.js';
import { clean } from '../model/text.js';
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
  secrets: [/^\w*(?:passwd|password|secret|token|apikey|api_key)\w*="((?!yes"|no"|\d{1,3}")[^"]+)"/],
  restless: [/^(?:last_|.*_time=|.*timestamp=)/],
  // Accounts, addresses, routes and shares are told by the commands that are asked of every Linux host.
  *read(text) {
    for (const [, value] of text.matchAll(/^ntpdate_server(?:_backup)?="([^"]+)"/gm)) {
      const address = parseAddress(value!) ?? (/^[a-z\d][\w.-]+\.[a-z]{2,}$/i.test(value!) ? value!.toLowerCase() : null);
      if (address !== null) yield { kind: 'config-server', what: 'ntp', address };
    }
    const name = /^hostname="([A-Za-z0-9][\w.-]*)"/m.exec(text)?.[1];
    if (name !== undefined) yield { kind: 'named', name: clean(name), by: 'hostname' };
  },
  examples: [
    { name: 'a box for files', given: { ssh: { [VERSION]: 'majorversion="7"\nproductversion="7.2.1"\n', [RUNNING]: 'upnpmodelname="DS923+"\nunique="synology_r1000_923+"\nntpdate_server="192.0.2.123"\n' } }, reads: [{ kind: 'is-a', vendor: 'Synology', os: 'DSM', model: 'DS923+', version: '7.2.1' }, { kind: 'config', what: 'running', complete: true }, { kind: 'config-server', what: 'ntp', address: '192.0.2.123' }] },
    { name: 'a host without such a file', given: { ssh: { [RUNNING]: '' } }, reads: [], readsNo: ['config', 'is-a'] },
  ],
});
