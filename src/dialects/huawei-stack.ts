/** Knows the switches of a Huawei stack (HUAWEI-STACK-MIB). A member that is gone has no row. */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isBridge, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRY = '1.3.6.1.4.1.2011.5.25.183.1.20.1';
const COLUMNS = { number: 1, role: 3, model: 5 };
const ROLES: Readonly<Record<number, string>> = { 1: 'master', 2: 'standby', 3: 'slave' };

const dialect: Dialect = {
  title: 'HUAWEI-STACK-MIB: members of a stack',
  speaks: (known) => answersSnmp(known) && isBridge(known) && isOf(known, 'Huawei'),
  asks: columnWalks('entity', ENTRY, COLUMNS),
  *read(answers) {
    const rows = readTable(answers, ENTRY, COLUMNS).filter(({ cells }) => ROLES[numberOf(cells.role) ?? 0] !== undefined);
    if (rows.length < 2) return;
    for (const { index, cells, from } of rows) yield { kind: 'member', group: 'stack', name: `member ${numberOf(cells.number) ?? index}`, state: ROLES[numberOf(cells.role)!]!, works: true, ...told({ model: textOf(cells.model) }), from };
  },
  examples: [
    { name: 'two switches', given: { snmp: `${ENTRY}.1.1|2|0\n${ENTRY}.3.1|2|1\n${ENTRY}.5.1|4|S5720-36C-EI\n${ENTRY}.1.2|2|1\n${ENTRY}.3.2|2|2` }, reads: [{ kind: 'member', group: 'stack', name: 'member 0', state: 'master', works: true, model: 'S5720-36C-EI' }, { kind: 'member', name: 'member 1', state: 'standby', works: true }] },
    { name: 'one that stands alone', given: { snmp: `${ENTRY}.1.1|2|0\n${ENTRY}.3.1|2|1` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
