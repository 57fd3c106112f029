/** Knows the boxes of a D-Link stack (DLINKSW-STACK-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isBridge, isOf } from './bricks/asks.js';
import { numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRY = '1.3.6.1.4.1.171.17.9.1.1.13.1';
const COLUMNS = { role: 3, state: 14 };
/** Stands alone (3). */
const ROLES: Readonly<Record<number, string>> = { 4: 'master', 5: 'member', 6: 'backup master' };
/** unknown(0) tells nothing. */
const STATES: Readonly<Record<number, string>> = { 1: 'good', 2: 'unsupported', 3: 'version mismatch', 4: 'removed', 5: 'updating' };
const GOOD = 1;

const dialect: Dialect = {
  title: 'DLINKSW-STACK-MIB: members of a stack',
  speaks: (known) => answersSnmp(known) && isOf(known, 'D-Link') && isBridge(known),
  asks: columnWalks('entity', ENTRY, COLUMNS),
  *read(answers) {
    const members = readTable(answers, ENTRY, COLUMNS).filter(({ cells }) => STATES[numberOf(cells.state) ?? 0] !== undefined);
    if (members.length < 2) return;
    for (const { index, cells, from } of members) {
      const [number, role] = [numberOf(cells.state)!, ROLES[numberOf(cells.role) ?? 0]];
      yield { kind: 'member', group: 'stack', name: `unit ${index}`, state: number === GOOD && role !== undefined ? `${STATES[number]!}, ${role}` : STATES[number]!, works: number === GOOD, from };
    }
  },
  examples: [
    { name: 'a stack that misses a box', given: { snmp: `${ENTRY}.3.1|2|4\n${ENTRY}.14.1|2|1\n${ENTRY}.3.2|2|5\n${ENTRY}.14.2|2|4` }, reads: [{ kind: 'member', group: 'stack', name: 'unit 1', state: 'good, master', works: true }, { kind: 'member', name: 'unit 2', state: 'removed', works: false }] },
    { name: 'one box alone', given: { snmp: `${ENTRY}.3.1|2|3\n${ENTRY}.14.1|2|1` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
