/** Knows product and serial number of a Fibre Channel switch or bridge from the table its kind shares (FCMGMT-MIB of the Fibre Alliance). */
import { columnWalks, isOf } from './bricks/asks.js';
import { told } from './bricks/plausible.js';
import { textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';
import type { Dialect } from '../model/dialect.js';

const UNIT_ENTRY = '1.3.6.1.3.94.1.6.1';
const COLUMNS = { product: 7, serial: 8 };

const dialect: Dialect = {
  title: 'FCMGMT-MIB connUnitTable (Fibre Alliance)',
  speaks: (known) => isOf(known, 'QLogic', 'Brocade', 'Emulex', 'ATTO') || known.some((fact) => fact.kind === 'role' && fact.role === 'storage'),
  asks: columnWalks('entity', UNIT_ENTRY, COLUMNS),
  *read(answers) {
    const units = readTable(answers, UNIT_ENTRY, COLUMNS);
    // An agent may list the whole fabric: which of several units it is itself, the table does not say.
    const [unit] = units;
    if (!unit || units.length > 1) return;
    const [model, serial] = [told(textOf(unit.cells.product)), told(textOf(unit.cells.serial))];
    if (model || serial) yield { kind: 'is-a', ...(model && { model }), ...(serial && { serial }), by: 'FCMGMT-MIB', from: unit.from };
  },
  examples: [
    { name: 'a switch', given: { snmp: `${UNIT_ENTRY}.7.16.0.0.192.221.13.87.66.0.0.0.0.0.0.0.0|4|SX5800V\n${UNIT_ENTRY}.8.16.0.0.192.221.13.87.66.0.0.0.0.0.0.0.0|4|0821X00870` }, reads: [{ kind: 'is-a', model: 'SX5800V', serial: '0821X00870', by: 'FCMGMT-MIB' }] },
    { name: 'a fabric of two', given: { snmp: `${UNIT_ENTRY}.8.16.0.0.192.221.13.87.66.0.0.0.0.0.0.0.0|4|0821X00870\n${UNIT_ENTRY}.8.16.0.0.192.221.13.87.67.0.0.0.0.0.0.0.0|4|0821X00871` }, reads: [], readsNo: ['is-a'] },
  ],
};
export default dialect;
