/** Knows whether a port sends and receives at the same time (EtherLike-MIB, RFC 3635). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, walks, isBridge, isRouting } from './bricks/asks.js';
import { portsOf } from './bricks/ports.js';
import { numberOf } from './bricks/rows.js';

const DUPLEX = '1.3.6.1.2.1.10.7.2.1.19';

const dialect: Dialect = {
  title: 'EtherLike-MIB dot3StatsDuplexStatus (RFC 3635)',
  speaks: (known) => answersSnmp(known) && (isBridge(known) || isRouting(known)),
  asks: walks('interfaces', DUPLEX),
  *read(answers) {
    const ports = portsOf(answers);
    for (const row of answers.rows(DUPLEX)) {
      const [index, status] = [Number(row.index), numberOf(row)];
      // unknown(1), halfDuplex(2), fullDuplex(3)
      if (ports.has(index) && (status === 2 || status === 3)) yield { kind: 'duplex', port: ports.byIndex(index), full: status === 3, from: [row.from] };
    }
  },
  examples: [
    { name: 'one port of each kind', given: { snmp: `1.3.6.1.2.1.2.2.1.2.1|4|ge1\n1.3.6.1.2.1.2.2.1.2.2|4|ge2\n1.3.6.1.2.1.2.2.1.2.3|4|ge3\n${DUPLEX}.1|2|2\n${DUPLEX}.2|2|3\n${DUPLEX}.3|2|1` }, reads: [{ kind: 'duplex', port: 'ge1', full: false }, { kind: 'duplex', port: 'ge2', full: true }] },
    { name: 'a port that is not there', given: { snmp: `1.3.6.1.2.1.2.2.1.2.1|4|ge1\n${DUPLEX}.9|2|2` }, reads: [], readsNo: ['duplex'] },
  ],
};
export default dialect;
