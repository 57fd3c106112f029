/** Knows the members of a FortiGate cluster, and whether each holds the same configuration (FORTINET-FORTIGATE-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, gets, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readScalar, readTable } from './bricks/table.js';

const HA = '1.3.6.1.4.1.12356.101.13';
/** standalone(1), activeActive(2), activePassive(3). */
const MODE = `${HA}.1.1`;
const ENTRY = `${HA}.2.1.1`;
const COLUMNS = { serial: 2, name: 11, sync: 12 };

const dialect: Dialect = {
  title: 'FORTINET-FORTIGATE-MIB: members of a cluster',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Fortinet'),
  asks: [gets('fhrp', `${MODE}.0`), ...columnWalks('fhrp', ENTRY, COLUMNS)],
  *read(answers) {
    const mode = readScalar(answers, MODE);
    const number = numberOf(mode);
    if (!mode || number === null || number < 2) return;
    for (const { index, cells, from } of readTable(answers, ENTRY, COLUMNS)) {
      const sync = numberOf(cells.sync);
      yield { kind: 'member', group: 'pair', name: textOf(cells.name) ?? `member ${index}`, state: sync === 1 ? 'synchronised' : sync === 0 ? 'not synchronised' : 'unknown', works: sync !== 0, ...told({ serial: textOf(cells.serial) }), from: [...new Set([mode.from, ...from])].sort() };
    }
  },
  examples: [
    { name: 'a pair of which one lags behind', given: { snmp: `${MODE}.0|2|3\n${ENTRY}.2.1|4|XF0001\n${ENTRY}.11.1|4|fw-a\n${ENTRY}.12.1|2|1\n${ENTRY}.2.2|4|XF0002\n${ENTRY}.11.2|4|fw-b\n${ENTRY}.12.2|2|0` }, reads: [{ kind: 'member', group: 'pair', name: 'fw-a', serial: 'XF0001', state: 'synchronised', works: true }, { kind: 'member', name: 'fw-b', state: 'not synchronised', works: false }] },
    { name: 'one that stands alone', given: { snmp: `${MODE}.0|2|1\n${ENTRY}.2.1|4|XF0001\n${ENTRY}.12.1|2|1` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
