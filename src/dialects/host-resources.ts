/** Knows from the devices that a host counts whether it is a printer, and which (HOST-RESOURCES-MIB, RFC 2790). */
import type { Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import { answersSnmp, columnWalks, isBridge, isRouting } from './bricks/asks.js';
import { textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const DEVICE_ENTRY = '1.3.6.1.2.1.25.3.2.1';
const COLUMNS = { type: 2, description: 3 };
const PRINTER = '1.3.6.1.2.1.25.3.1.5';
/** Print queues of a computer are counted as printers too; a printer counts itself first. */
const ITSELF = '1';

const dialect: Dialect = {
  title: 'HOST-RESOURCES-MIB hrDeviceTable (RFC 2790)',
  speaks: (known: readonly Fact[]) => answersSnmp(known) && !isBridge(known) && !isRouting(known),
  asks: columnWalks('hosts', DEVICE_ENTRY, COLUMNS),
  *read(answers) {
    for (const { index, cells, from } of readTable(answers, DEVICE_ENTRY, COLUMNS)) {
      if (index !== ITSELF || cells.type?.value !== PRINTER) continue;
      yield { kind: 'role', role: 'printer', by: 'HOST-RESOURCES-MIB', from };
      const model = textOf(cells.description);
      if (model !== null) yield { kind: 'is-a', model, by: 'HOST-RESOURCES-MIB leaf', from };
    }
  },
  examples: [
    { name: 'a printer', given: { snmp: `${DEVICE_ENTRY}.2.1|6|${PRINTER}\n${DEVICE_ENTRY}.3.1|4|Example LaserPrint 400` }, reads: [{ kind: 'role', role: 'printer', by: 'HOST-RESOURCES-MIB' }, { kind: 'is-a', model: 'Example LaserPrint 400' }] },
    { name: 'a computer with a print queue', given: { snmp: `${DEVICE_ENTRY}.2.1|6|1.3.6.1.2.1.25.3.1.3\n${DEVICE_ENTRY}.2.99|6|${PRINTER}\n${DEVICE_ENTRY}.3.99|4|queue` }, reads: [], readsNo: ['role', 'is-a'] },
  ],
};
export default dialect;
