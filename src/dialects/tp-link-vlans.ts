/** Knows the VLANs of TP-Link switches that have no Q-BRIDGE-MIB, and in which VLAN a port puts what has no tag (TPLINK-DOT1Q-VLAN-MIB). */
import type { Dialect } from '../model/dialect.js';
import { columnWalks, isBridge, isOf } from './bricks/asks.js';
import { portsOf } from './bricks/ports.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const VLAN_ENTRY = '1.3.6.1.4.1.11863.6.14.1.2.1.1';
const VLAN = { name: 2 };
const PORT_ENTRY = '1.3.6.1.4.1.11863.6.14.1.1.1.1';
const PORT = { type: 2, pvid: 3 };
const ACCESS = 0;
const isVlan = (id: number | null): id is number => id !== null && id >= 1 && id <= 4094;

const dialect: Dialect = {
  title: 'TPLINK-DOT1Q-VLAN-MIB',
  speaks: (known) => isBridge(known) && isOf(known, 'TP-Link'),
  asks: [...columnWalks('vlans', VLAN_ENTRY, VLAN), ...columnWalks('vlans', PORT_ENTRY, PORT)],
  *read(answers) {
    for (const { index, cells, from } of readTable(answers, VLAN_ENTRY, VLAN)) {
      const id = Number(index);
      if (isVlan(id)) yield { kind: 'vlan', id, name: textOf(cells.name), from };
    }
    for (const { index, cells, from } of readTable(answers, PORT_ENTRY, PORT)) {
      const vlan = numberOf(cells.pvid);
      // A trunk or general port may carry others beside it, of which this table says nothing.
      if (numberOf(cells.type) === ACCESS && isVlan(vlan) && Number(index) > 0) yield { kind: 'vlan-port', vlan, port: portsOf(answers).byIndex(Number(index)), tagged: false, from };
    }
  },
  examples: [
    { name: 'two VLANs, an access port and a trunk', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.49153|4|gigabitEthernet 1/0/1\n${VLAN_ENTRY}.2.1|4|System-VLAN\n${VLAN_ENTRY}.2.40|4|cameras\n${PORT_ENTRY}.2.49153|2|0\n${PORT_ENTRY}.3.49153|2|40\n${PORT_ENTRY}.2.49154|2|1\n${PORT_ENTRY}.3.49154|2|1` }, reads: [{ kind: 'vlan', id: 40, name: 'cameras' }, { kind: 'vlan-port', vlan: 40, port: 'gigabitEthernet 1/0/1', tagged: false }] },
    { name: 'a trunk alone', given: { snmp: `${PORT_ENTRY}.2.49154|2|1\n${PORT_ENTRY}.3.49154|2|1` }, reads: [], readsNo: ['vlan-port'] },
  ],
};
export default dialect;
