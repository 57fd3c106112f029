/** Knows the switches of an ICX stack of Brocade or Ruckus and whether each is there (FOUNDRY-SN-STACKING-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isBridge, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRY = '1.3.6.1.4.1.1991.1.1.3.31.2.2.1';
const COLUMNS = { role: 2, state: 5 };
/** snChasUnitTable, by unit. */
const UNIT_ENTRY = '1.3.6.1.4.1.1991.1.1.1.4.1.1';
const UNIT = { serial: 2 };
const ROLES: Readonly<Record<number, string>> = { 2: 'active', 3: 'standby', 4: 'member' };
/** local(1) and remote(2) are there; reserved(3) is known and gone; empty(4) was never there. */
const RESERVED = 3;

const dialect: Dialect = {
  title: 'FOUNDRY-SN-STACKING-MIB: units of a stack',
  speaks: (known) => answersSnmp(known) && isBridge(known) && isOf(known, 'Brocade', 'Ruckus', 'Foundry'),
  asks: [...columnWalks('entity', ENTRY, COLUMNS), ...columnWalks('entity', UNIT_ENTRY, UNIT)],
  *read(answers) {
    const serials = new Map(readTable(answers, UNIT_ENTRY, UNIT).map(({ index, cells }) => [index, textOf(cells.serial)]));
    const units = readTable(answers, ENTRY, COLUMNS).filter(({ cells }) => [1, 2, RESERVED].includes(numberOf(cells.state) ?? 0));
    if (units.length < 2) return;
    for (const { index, cells, from } of units) {
      const isGone = numberOf(cells.state) === RESERVED;
      yield { kind: 'member', group: 'stack', name: `unit ${index}`, state: isGone ? 'gone' : (ROLES[numberOf(cells.role) ?? 0] ?? 'unknown'), works: !isGone, ...told({ serial: serials.get(index) ?? null }), from };
    }
  },
  examples: [
    { name: 'a stack whose third unit is gone', given: { snmp: `${ENTRY}.2.1|2|2\n${ENTRY}.5.1|2|1\n${ENTRY}.2.2|2|3\n${ENTRY}.5.2|2|2\n${ENTRY}.2.3|2|4\n${ENTRY}.5.3|2|3\n${UNIT_ENTRY}.2.1|4|FMM0000N00A` }, reads: [{ kind: 'member', group: 'stack', name: 'unit 1', state: 'active', works: true, serial: 'FMM0000N00A' }, { kind: 'member', name: 'unit 2', state: 'standby', works: true }, { kind: 'member', name: 'unit 3', state: 'gone', works: false }] },
    { name: 'one that stands alone', given: { snmp: `${ENTRY}.2.1|2|5\n${ENTRY}.5.1|2|1\n${ENTRY}.2.2|2|1\n${ENTRY}.5.2|2|4` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
