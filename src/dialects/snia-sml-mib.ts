/** Knows maker, model, software and serial of a tape library (SNIA-SML-MIB, and IBM's copy of it under its own number). */
import { shortName } from './bricks/enterprises.js';
import { gets, isOf } from './bricks/asks.js';
import { told } from './bricks/plausible.js';
import { textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';
import type { Dialect } from '../model/dialect.js';

/** product-Version below `.3`; chassis manufacturer, model and serial number below `.4`. */
const ROOTS: readonly string[] = ['1.3.6.1.4.1.14851.3.1', '1.3.6.1.4.1.2.6.182.3'];
const OBJECTS = ['4.1', '4.2', '4.3', '3.4'];
/** Who sells libraries, and whose number the agents carry that the association wrote down. */
const SELLERS: readonly string[] = ['Storage Networking Industry Association', 'IBM', 'HP', 'Dell', 'Quantum', 'Tandberg Data', 'Oracle', 'Sun'];

const dialect: Dialect = {
  title: 'SNIA-SML-MIB: tape libraries',
  speaks: (known) => isOf(known, ...SELLERS) && known.some((fact) => (fact.kind === 'role' && fact.role === 'storage') || (fact.kind === 'is-a' && fact.vendor === SELLERS[0])),
  asks: [gets('entity', ...ROOTS.flatMap((root) => OBJECTS.map((object) => `${root}.${object}.0`)))],
  *read(answers) {
    for (const root of ROOTS) {
      const rows = OBJECTS.map((object) => readScalar(answers, `${root}.${object}`));
      const [maker, model, serial, version] = rows.map((row) => told(textOf(row)));
      if (!model && !serial) continue;
      const vendor = shortName(maker ?? undefined);
      const from = [...new Set(rows.flatMap((row) => (row ? [row.from] : [])))].sort();
      yield { kind: 'is-a', ...(vendor && { vendor }), ...(model && { model }), ...(version && { version }), ...(serial && { serial }), by: 'leaf of SNIA-SML-MIB', from };
      yield { kind: 'role', role: 'storage', by: 'SNIA-SML-MIB', from };
      return;
    }
  },
  examples: [
    {
      name: 'a library that says who made it',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14851.3', '1.3.6.1.4.1.14851.3.1.3.4.0|4|8.7.42', '1.3.6.1.4.1.14851.3.1.4.1.0|4|Example Corporation', '1.3.6.1.4.1.14851.3.1.4.2.0|4|TX-4048', '1.3.6.1.4.1.14851.3.1.4.3.0|4|TX40870042'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Example', model: 'TX-4048', version: '8.7.42', serial: 'TX40870042' }, { kind: 'role', role: 'storage' }],
    },
    { name: "under IBM's number", given: { snmp: '1.3.6.1.4.1.2.6.182.3.4.2.0|4|TX-3573\n1.3.6.1.4.1.2.6.182.3.4.3.0|4|00X2U7870042_LL0' }, reads: [{ kind: 'is-a', model: 'TX-3573', serial: '00X2U7870042_LL0' }] },
    { name: 'another box', given: { snmp: '1.3.6.1.4.1.14851.3.1.4.1.0|4|Example Corporation' }, reads: [], readsNo: ['is-a', 'role'] },
  ],
};
export default dialect;
