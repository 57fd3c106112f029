/** Knows the names of VLANs on Huawei switches (HUAWEI-L2VLAN-MIB); which ports are in them is told by Q-BRIDGE-MIB. */
import type { Dialect } from '../model/dialect.js';
import { columnWalks, isBridge, isOf } from './bricks/asks.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRY = '1.3.6.1.4.1.2011.5.25.42.3.1.1.1.1';
const COLUMNS = { description: 2, rowStatus: 12, name: 17 };
const ACTIVE = 1;

const dialect: Dialect = {
  title: 'HUAWEI-L2VLAN-MIB hwL2VlanMIBTable',
  speaks: (known) => isBridge(known) && isOf(known, 'Huawei'),
  asks: columnWalks('vlans', ENTRY, COLUMNS),
  *read(answers) {
    for (const { index, cells, from } of readTable(answers, ENTRY, COLUMNS)) {
      const id = Number(index);
      if (!(id >= 1 && id <= 4094) || (numberOf(cells.rowStatus) ?? ACTIVE) !== ACTIVE) continue;
      yield { kind: 'vlan', id, name: textOf(cells.name) || textOf(cells.description), from };
    }
  },
  examples: [
    { name: 'a name, and only a description', given: { snmp: `${ENTRY}.2.20|4|VLAN 0020\n${ENTRY}.12.20|2|1\n${ENTRY}.17.20|4|office\n${ENTRY}.2.30|4|printers\n${ENTRY}.12.30|2|1` }, reads: [{ kind: 'vlan', id: 20, name: 'office' }, { kind: 'vlan', id: 30, name: 'printers' }] },
    { name: 'a row that is not in use', given: { snmp: `${ENTRY}.2.20|4|VLAN 0020\n${ENTRY}.12.20|2|2` }, reads: [], readsNo: ['vlan'] },
  ],
};
export default dialect;
