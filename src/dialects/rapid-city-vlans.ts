/** Knows the VLANs of switches of Nortel, Avaya and Extreme (ERS, VSP), by name and port (RAPID-CITY rcVlanTable, rcVlanPortTable). */
import type { Dialect, Row } from '../model/dialect.js';
import { columnWalks, isBridge, isOf } from './bricks/asks.js';
import { portsOf } from './bricks/ports.js';
import { bytesOf, numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const VLAN_ENTRY = '1.3.6.1.4.1.2272.1.3.2.1';
const VLAN = { name: 2 };
const PORT_ENTRY = '1.3.6.1.4.1.2272.1.3.3.1';
const PORT = { vlans: 3, type: 4, own: 7 };
const [ACCESS, TRUNK] = [1, 2];
const isVlan = (id: number | null): id is number => id !== null && id >= 1 && id <= 4094;

const dialect: Dialect = {
  title: 'RAPID-CITY: VLANs of Nortel, Avaya and Extreme',
  speaks: (known) => isBridge(known) && isOf(known, 'Extreme', 'Avaya', 'Nortel'),
  asks: [...columnWalks('vlans', VLAN_ENTRY, VLAN), ...columnWalks('vlans', PORT_ENTRY, PORT)],
  *read(answers) {
    for (const { index, cells, from } of readTable(answers, VLAN_ENTRY, VLAN)) {
      const id = Number(index);
      if (isVlan(id)) yield { kind: 'vlan', id, name: textOf(cells.name), from };
    }
    for (const { index, cells, from } of readTable(answers, PORT_ENTRY, PORT)) {
      const [type, ifIndex] = [numberOf(cells.type), Number(index)];
      if (!(ifIndex > 0)) continue;
      const port = portsOf(answers).byIndex(ifIndex);
      const own = numberOf(cells.own);
      if (type === ACCESS && isVlan(own)) yield { kind: 'vlan-port', vlan: own, port, tagged: false, from };
      // Which of its VLANs a trunk sends without a tag is another object, and not everywhere.
      if (type === TRUNK) for (const vlan of pairsOf(cells.vlans)) if (isVlan(vlan)) yield { kind: 'vlan-port', vlan, port, tagged: true, from };
    }
  },
  examples: [
    { name: 'an access port and a trunk', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.1|4|1/1\n1.3.6.1.2.1.31.1.1.1.1.2|4|1/2\n${VLAN_ENTRY}.2.1|4|Default\n${VLAN_ENTRY}.2.40|4|cameras\n${PORT_ENTRY}.3.1|4x|0028\n${PORT_ENTRY}.4.1|2|1\n${PORT_ENTRY}.7.1|2|40\n${PORT_ENTRY}.3.2|4x|00010028\n${PORT_ENTRY}.4.2|2|2\n${PORT_ENTRY}.7.2|2|1` }, reads: [{ kind: 'vlan', id: 40, name: 'cameras' }, { kind: 'vlan-port', vlan: 40, port: '1/1', tagged: false }, { kind: 'vlan-port', vlan: 1, port: '1/2', tagged: true }, { kind: 'vlan-port', vlan: 40, port: '1/2', tagged: true }] },
    { name: 'a port of which it is not told what it is', given: { snmp: `${PORT_ENTRY}.7.2|2|1` }, reads: [], readsNo: ['vlan-port'] },
  ],
};
export default dialect;

/** VLAN numbers of two octets each. */
function pairsOf(row: Row | undefined): readonly number[] {
  const bytes = (row && bytesOf(row)) ?? new Uint8Array();
  return Array.from({ length: bytes.length >> 1 }, (_, i) => bytes[2 * i]! * 256 + bytes[2 * i + 1]!);
}
