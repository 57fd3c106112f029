/** Knows which services of a Linux host have failed, as systemd tells of its units; which are switched on is kept for its configuration facts. */
import type { Dialect } from '../model/dialect.js';
import { clean } from '../model/text.js';
import { ENABLED, linesOf, speaksLinux } from './bricks/linux.js';

const FAILED = 'systemctl list-units --state=failed --plain --no-legend --no-pager';
/** Of somebody's session, or waiting for something at start; folders are told as mounts. */
const OF_A_MOMENT = /^(?:user@|session-|run-|user-runtime-dir@|.*-wait-online(?:@.*)?\.service$)/;

const dialect: Dialect = {
  title: 'Linux: failed services (systemd)',
  speaks: speaksLinux,
  asks: [FAILED, ENABLED].map((run) => ({ what: 'services', ask: { via: 'ssh', run } })),
  *read(answers) {
    for (const { text, from } of linesOf(answers.output(FAILED))) {
      const [, name] = /^\s*(?:[●*×] )?([\w@.:\\-]{1,200}\.(?:service|timer|socket|path)) +loaded +failed +failed\b/.exec(text) ?? [];
      if (name !== undefined && !OF_A_MOMENT.test(name)) yield { kind: 'failed-service', name: clean(name), by: 'systemd', state: 'failed', from };
    }
  },
  examples: [
    {
      name: 'a copy that failed; a folder, a session and a wait at start are no services',
      given: { ssh: { [FAILED]: 'backup.service                     loaded failed failed Nightly copy\nNetworkManager-wait-online.service loaded failed failed Network Manager Wait Online\nsrv-files.mount                    loaded failed failed /srv/files\nuser@1000.service                  loaded failed failed User Manager for UID 1000\n' } },
      reads: [{ kind: 'failed-service', name: 'backup.service', by: 'systemd', state: 'failed' }],
    },
    { name: 'an older systemd, with a mark before it', given: { ssh: { [FAILED]: '● postfix@-.service loaded failed failed Postfix Mail Transport Agent (instance -)\n' } }, reads: [{ kind: 'failed-service', name: 'postfix@-.service' }] },
    { name: 'none', given: { ssh: { [FAILED]: '' } }, reads: [], readsNo: ['failed-service'] },
  ],
};
export default dialect;
