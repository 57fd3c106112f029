/** Knows the boxes that act as one switch by IRF on Comware (HH3C-STACK-MIB, and its older number). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isBridge, isOf } from './bricks/asks.js';
import { numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

/** One row for each board that leads or could; a box of boards has several. */
const ENTRIES = ['1.3.6.1.4.1.25506.2.91.3.1', '1.3.6.1.4.1.2011.10.2.91.3.1'];
const COLUMNS = { role: 1, member: 2 };
const [MASTER, LOADING, OTHER] = [2, 3, 4];

const dialect: Dialect = {
  title: 'HH3C-STACK-MIB: members of IRF',
  speaks: (known) => answersSnmp(known) && isBridge(known) && isOf(known, 'H3C', 'HP', '3Com', 'HPE'),
  asks: ENTRIES.flatMap((entry) => columnWalks('entity', entry, COLUMNS)),
  *read(answers) {
    for (const entry of ENTRIES) {
      const boards = readTable(answers, entry, COLUMNS).filter(({ cells }) => (numberOf(cells.role) ?? OTHER) !== OTHER && numberOf(cells.member) !== null);
      const members = [...new Set(boards.map(({ cells }) => numberOf(cells.member)!))].sort((a, b) => a - b);
      if (members.length < 2) continue;
      for (const member of members) {
        const own = boards.filter(({ cells }) => numberOf(cells.member) === member);
        const roles = own.map(({ cells }) => numberOf(cells.role));
        yield { kind: 'member', group: 'stack', name: `member ${member}`, state: roles.includes(MASTER) ? 'master' : roles.every((role) => role === LOADING) ? 'loading' : 'standby', works: !roles.every((role) => role === LOADING), from: [...new Set(own.flatMap(({ from }) => from))].sort() };
      }
    }
  },
  examples: [
    { name: 'two members, one of two boards', given: { snmp: `${ENTRIES[0]!}.1.112|2|2\n${ENTRIES[0]!}.2.112|2|1\n${ENTRIES[0]!}.1.113|2|1\n${ENTRIES[0]!}.2.113|2|1\n${ENTRIES[0]!}.1.212|2|3\n${ENTRIES[0]!}.2.212|2|2` }, reads: [{ kind: 'member', group: 'stack', name: 'member 1', state: 'master', works: true }, { kind: 'member', name: 'member 2', state: 'loading', works: false }] },
    { name: 'one that stands alone', given: { snmp: `${ENTRIES[0]!}.1.112|2|2\n${ENTRIES[0]!}.2.112|2|1` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
