/** Knows which machines run on a VMware host, and by which cards they are seen on the network (VMWARE-VMINFO-MIB). */
import type { Dialect } from '../model/dialect.js';
import { isStationMac } from '../model/mac.js';
import { distinct } from '../model/order.js';
import { answersSnmp, columnWalks, isOf, walks } from './bricks/asks.js';
import { macOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const GUEST_ENTRY = '1.3.6.1.4.1.6876.2.1.1';
const COLUMNS = { name: 2, state: 6 };
/** Indexed by guest and card. */
const CARD = '1.3.6.1.4.1.6876.2.4.1.7';

const dialect: Dialect = {
  title: 'VMWARE-VMINFO-MIB: guests of a host',
  speaks: (known) => answersSnmp(known) && isOf(known, 'VMware'),
  asks: [...columnWalks('hosts', GUEST_ENTRY, COLUMNS), ...walks('hosts', CARD)],
  *read(answers) {
    const cards = answers.rows(CARD);
    for (const { index, cells, from } of readTable(answers, GUEST_ENTRY, COLUMNS)) {
      const name = textOf(cells.name);
      if (name === null) continue;
      const own = cards.filter((row) => row.index.split('.')[0] === index);
      const macs = distinct(own.flatMap((row) => macOf(row) ?? []).filter(isStationMac));
      yield { kind: 'guest', name, running: /^powered ?on$/i.test(textOf(cells.state) ?? ''), macs, from: [...new Set([...from, ...own.map((row) => row.from)])].sort() };
    }
  },
  examples: [
    { name: 'one guest that runs and one that does not', given: { snmp: `${GUEST_ENTRY}.2.1|4|erp\n${GUEST_ENTRY}.6.1|4|powered on\n${CARD}.1.4000|4x|005056000107\n${GUEST_ENTRY}.2.2|4|old-erp\n${GUEST_ENTRY}.6.2|4|poweredOff` }, reads: [{ kind: 'guest', name: 'erp', running: true, macs: ['00:50:56:00:01:07'] }, { kind: 'guest', name: 'old-erp', running: false, macs: [] }] },
    { name: 'a guest without a name', given: { snmp: `${GUEST_ENTRY}.6.3|4|powered on` }, reads: [], readsNo: ['guest'] },
  ],
};
export default dialect;
