/** Knows the switches of an AOS-CX stack and whether each takes its part (ARUBAWIRED-VSFv2-MIB, and ARUBAWIRED-VSF-MIB before it). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isBridge, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRIES = ['1.3.6.1.4.1.47196.4.1.1.3.15.1.2.1', '1.3.6.1.4.1.47196.4.1.1.3.10.0.3.1'];
/** The index is the number of the member; its state is a word. */
const COLUMNS = { state: 3, model: 6 };

const dialect: Dialect = {
  title: 'ARUBAWIRED-VSFv2-MIB: members of a stack',
  speaks: (known) => answersSnmp(known) && isBridge(known) && isOf(known, 'Aruba', 'HP', 'HPE'),
  asks: ENTRIES.flatMap((entry) => columnWalks('entity', entry, COLUMNS)),
  *read(answers) {
    for (const entry of ENTRIES) {
      const rows = readTable(answers, entry, COLUMNS).filter(({ cells }) => /^[a-z_ ]+$/i.test(textOf(cells.state) ?? ''));
      if (rows.length < 2) continue;
      for (const { index, cells, from } of rows) {
        const state = textOf(cells.state)!.replaceAll('_', ' ').toLowerCase();
        yield { kind: 'member', group: 'stack', name: `member ${index.split('.').at(-1)!}`, state, works: state === 'ready', ...told({ model: textOf(cells.model) }), from };
      }
      return;
    }
  },
  examples: [
    { name: 'a stack whose second member is not there', given: { snmp: `${ENTRIES[0]!}.3.1|4|ready\n${ENTRIES[0]!}.6.1|4|6300M 24-port\n${ENTRIES[0]!}.3.2|4|not_present` }, reads: [{ kind: 'member', group: 'stack', name: 'member 1', state: 'ready', works: true, model: '6300M 24-port' }, { kind: 'member', name: 'member 2', state: 'not present', works: false }] },
    { name: 'one that stands alone', given: { snmp: `${ENTRIES[0]!}.3.1|4|ready` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
