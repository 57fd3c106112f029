/** Knows which programs are installed on a host, where only SNMP tells (HOST-RESOURCES-MIB, RFC 2790). */
import type { Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import { answersSnmp, isBridge, isRouting, walks } from './bricks/asks.js';
import { textOf } from './bricks/rows.js';

const SOFTWARE = '1.3.6.1.2.1.25.6.3.1.2';
/** `openssl-3.0.11-1.el9`; Debian writes an underscore, and the architecture at the end. */
const WORD = /^(?<name>[a-z0-9][\w.+-]*?)[-_](?<version>\d[\w.:+~-]*)$/i;

const dialect: Dialect = {
  title: 'HOST-RESOURCES-MIB: installed programs (RFC 2790)',
  // The list is long: it is not asked for where a login may tell it better.
  speaks: (known: readonly Fact[]) => answersSnmp(known) && !isBridge(known) && !isRouting(known) && known.some((fact) => fact.kind === 'role' && fact.role === 'server') && !known.some((fact) => fact.kind === 'open-port' && fact.protocol === 'tcp' && (fact.port === 22 || fact.service === 'ssh')),
  asks: walks('packages', SOFTWARE),
  *read(answers) {
    for (const row of answers.rows(SOFTWARE)) {
      const found = WORD.exec(textOf(row) ?? '')?.groups;
      if (found) yield { kind: 'package', name: found['name']!, version: found['version']!.replace(/_(?:amd64|all|arm64|i386)$/, ''), from: [row.from] };
    }
  },
  examples: [{ name: 'two programs, and one whose version is not told', given: { snmp: `${SOFTWARE}.1|4|openssl_3.0.11-1~deb12u2_amd64\n${SOFTWARE}.2|4|bash-5.2.15-3.el9\n${SOFTWARE}.3|4|A program without a version` }, reads: [{ kind: 'package', name: 'openssl', version: '3.0.11-1~deb12u2' }, { kind: 'package', name: 'bash', version: '5.2.15-3.el9' }] }],
};
export default dialect;
