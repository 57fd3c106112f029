/** Knows which ports are joined into which aggregate (IEEE8023-LAG-MIB, IEEE 802.3ad). */
import type { Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import { answersSnmp, columnWalks, isBridge, isRouting } from './bricks/asks.js';
import { setBits } from './bricks/indexes.js';
import { portsOf } from './bricks/ports.js';
import { numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const PORT_ENTRY = '1.2.840.10006.300.43.1.2.1.1';
const PORT_LIST = '1.2.840.10006.300.43.1.1.2.1.1';
const COLUMNS = { selected: 12, attached: 13 };

const dialect: Dialect = {
  title: 'IEEE8023-LAG-MIB (IEEE 802.3ad)',
  speaks: (known: readonly Fact[]) => answersSnmp(known) && (isBridge(known) || isRouting(known)),
  asks: [...columnWalks('lag', PORT_ENTRY, COLUMNS), ...columnWalks('lag', PORT_LIST.slice(0, -2), { ports: 1 })],
  *read(answers) {
    const ports = portsOf(answers);
    const exists = (ifIndex: number) => ports.indexes.length === 0 || ports.has(ifIndex);
    const joined = new Set<number>();
    for (const { index, cells, from } of readTable(answers, PORT_ENTRY, COLUMNS)) {
      const member = Number(index);
      const into = numberOf(cells.attached) ?? numberOf(cells.selected) ?? 0;
      if (!(member > 0) || into <= 0 || into === member || !exists(member) || !exists(into)) continue;
      joined.add(member);
      yield { kind: 'aggregated', port: ports.byIndex(member), into: ports.byIndex(into), from };
    }
    for (const row of answers.rows(PORT_LIST)) {
      const into = Number(row.index);
      for (const member of setBits(row, 1)) if (into > 0 && member !== into && !joined.has(member) && ports.has(member) && ports.has(into)) yield { kind: 'aggregated', port: ports.byIndex(member), into: ports.byIndex(into), from: [row.from] };
    }
  },
  examples: [
    { name: 'two members of one aggregate, and a port on its own', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.1|4|1\n1.3.6.1.2.1.31.1.1.1.1.2|4|2\n1.3.6.1.2.1.31.1.1.1.1.3|4|3\n1.3.6.1.2.1.31.1.1.1.1.50|4|Trk1\n${PORT_ENTRY}.13.1|2|50\n${PORT_ENTRY}.13.2|2|50\n${PORT_ENTRY}.13.3|2|3` }, reads: [{ kind: 'aggregated', port: '1', into: 'Trk1' }, { kind: 'aggregated', port: '2', into: 'Trk1' }] },
    { name: 'only the aggregate lists its ports', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.1|4|1\n1.3.6.1.2.1.31.1.1.1.1.50|4|Trk1\n${PORT_LIST}.50|4x|80` }, reads: [{ kind: 'aggregated', port: '1', into: 'Trk1' }] },
    { name: 'a port selected by no aggregate', given: { snmp: `${PORT_ENTRY}.12.1|2|0\n${PORT_ENTRY}.13.1|2|0` }, reads: [], readsNo: ['aggregated'] },
  ],
};
export default dialect;
