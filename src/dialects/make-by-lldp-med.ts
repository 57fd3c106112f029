/** Knows model, version and serial that a box announces to its neighbours (ANSI/TIA-1057, LLDP-EXT-MED-MIB inventory). */
import { told } from './bricks/plausible.js';
import { textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';
import type { Dialect } from '../model/dialect.js';

const INVENTORY = '1.0.8802.1.1.2.1.5.4795.1.2';
/** The labels of its neighbours, read beside the neighbours themselves. */
const NEIGHBOURS = '1.0.8802.1.1.2.1.5.4795.1.3.3.1';
const FIELDS = { software: 4, serial: 5, model: 7 } as const;

const makeByLldpMed: Dialect = {
  title: 'LLDP-EXT-MED-MIB: the inventory a box announces (ANSI/TIA-1057)',
  speaks: (known) => known.some((fact) => fact.kind === 'announces'),
  asks: [{ what: 'lldp', ask: { via: 'snmp', walk: NEIGHBOURS } }, { what: 'entity', ask: { via: 'snmp', get: Object.values(FIELDS).map((leaf) => `${INVENTORY}.${leaf}.0`) } }],
  *read(answers) {
    const rows = Object.values(FIELDS).map((leaf) => readScalar(answers, `${INVENTORY}.${leaf}`));
    const [version, serial, model] = rows.map((row) => told(textOf(row)));
    if (!version && !serial && !model) return;
    yield { kind: 'is-a', ...(model && { model }), ...(version && { version }), ...(serial && { serial }), by: 'LLDP-MED-MIB', from: [...new Set(rows.flatMap((row) => (row ? [row.from] : [])))].sort() };
  },
  examples: [
    { name: 'a switch that announces what it is', given: { snmp: `${INVENTORY}.4.0|4|5.1.0\n${INVENTORY}.5.0|4|LM00A7781\n${INVENTORY}.7.0|4|EX-12P` }, reads: [{ kind: 'is-a', model: 'EX-12P', version: '5.1.0', serial: 'LM00A7781' }] },
    { name: 'blank fields', given: { snmp: `${INVENTORY}.4.0|4|\n${INVENTORY}.5.0|4|N/A` }, reads: [], readsNo: ['is-a'] },
  ],
};
export default makeByLldpMed;
