/** Knows the boxes of an ExtremeXOS stack (EXTREME-STACKING-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isBridge, isOf } from './bricks/asks.js';
import { numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRY = '1.3.6.1.4.1.1916.1.33.2.1';
const COLUMNS = { state: 3, role: 4 };
const STATES: Readonly<Record<number, string>> = { 1: 'up', 2: 'down', 3: 'mismatch' };
const ROLES: Readonly<Record<number, string>> = { 1: 'master', 2: 'member', 3: 'backup' };

const dialect: Dialect = {
  title: 'EXTREME-STACKING-MIB: members of a stack',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Extreme') && isBridge(known),
  asks: columnWalks('entity', ENTRY, COLUMNS),
  *read(answers) {
    const members = readTable(answers, ENTRY, COLUMNS).filter(({ cells }) => STATES[numberOf(cells.state) ?? 0] !== undefined);
    if (members.length < 2) return;
    for (const { index, cells, from } of members) {
      const [state, role] = [STATES[numberOf(cells.state)!]!, ROLES[numberOf(cells.role) ?? 0]];
      yield { kind: 'member', group: 'stack', name: `slot ${index}`, state: state === 'up' && role !== undefined ? `${state}, ${role}` : state, works: state === 'up', from };
    }
  },
  examples: [
    { name: 'a stack that misses a box', given: { snmp: `${ENTRY}.3.1|2|1\n${ENTRY}.4.1|2|1\n${ENTRY}.3.2|2|2\n${ENTRY}.4.2|2|2` }, reads: [{ kind: 'member', group: 'stack', name: 'slot 1', state: 'up, master', works: true }, { kind: 'member', name: 'slot 2', state: 'down', works: false }] },
    { name: 'one box alone', given: { snmp: `${ENTRY}.3.1|2|1\n${ENTRY}.4.1|2|1` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
