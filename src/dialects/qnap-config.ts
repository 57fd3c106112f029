/** Knows what QNAP QTS keeps as its own settings, beside what it is as a Linux host. */
import { clean } from '../model/text.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'cat /etc/config/uLinux.conf';
const VERSION = 'getcfg system version';

export default configDialect({
  title: 'QNAP QTS: settings',
  systems: /^QTS$/,
  own: /^\[System\][\s\S]{0,800}^(?:Model|Internal Model) = /m,
  is: { vendor: 'QNAP', os: 'QTS' },
  running: [RUNNING],
  others: [{ what: 'system', run: VERSION }],
  holds: /^\[System\]/m,
  identity: { version: [/^Version = (\S+)/m], model: [/^Model = (\S+)/m] },
  secrets: [/^[\w ]*(?:Password|Passwd|Secret|Token) = (\S+)/i],
  restless: [/^(?:Last .* = |.*Time Stamp = )/],
  // Accounts, addresses, routes and shares are told by the commands that are asked of every Linux host.
  *read(text) {
    const name = /^\[System\](?:\n(?!\[).*)*?\nServer Name = ([A-Za-z0-9][\w.-]*)\s*$/m.exec(text)?.[1];
    if (name !== undefined) yield { kind: 'named', name: clean(name), by: 'hostname' };
  },
  examples: [
    { name: 'a box for files', given: { ssh: { [VERSION]: '5.1.8\n', [RUNNING]: '[System]\nModel = TS-464\nVersion = 5.1.8\nServer Name = nas-2\n' } }, reads: [{ kind: 'is-a', vendor: 'QNAP', os: 'QTS', model: 'TS-464', version: '5.1.8' }, { kind: 'config', what: 'running', complete: true }, { kind: 'named', name: 'nas-2' }] },
    { name: 'a host without such a file', given: { ssh: { [RUNNING]: '' } }, reads: [], readsNo: ['config', 'is-a'] },
  ],
});
