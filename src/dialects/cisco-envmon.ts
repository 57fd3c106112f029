/** Knows whether fans and power supplies of Cisco boxes work (CISCO-ENVMON-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isOf } from './bricks/asks.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const FAN_ENTRY = '1.3.6.1.4.1.9.9.13.1.4.1';
const SUPPLY_ENTRY = '1.3.6.1.4.1.9.9.13.1.5.1';
const COLUMNS = { description: 2, state: 3 };
/** CiscoEnvMonState; an empty slot (5) is no part that failed. */
const STATES: Readonly<Record<number, string>> = { 1: 'normal', 2: 'warning', 3: 'critical', 4: 'shutdown', 6: 'not functioning' };

const dialect: Dialect = {
  title: 'CISCO-ENVMON-MIB: fans and power supplies',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Cisco'),
  asks: [...columnWalks('power', FAN_ENTRY, COLUMNS), ...columnWalks('power', SUPPLY_ENTRY, COLUMNS)],
  *read(answers) {
    for (const [kind, entry] of [['fan', FAN_ENTRY], ['power-supply', SUPPLY_ENTRY]] as const) {
      for (const { index, cells, from } of readTable(answers, entry, COLUMNS)) {
        const state = STATES[numberOf(cells.state) ?? 0];
        if (state !== undefined) yield { kind, name: textOf(cells.description) ?? index, state, works: state === 'normal' || state === 'warning', from };
      }
    }
  },
  examples: [
    { name: 'two supplies and an empty slot', given: { snmp: `${SUPPLY_ENTRY}.2.1001|4|Sw1, PS1 Good\n${SUPPLY_ENTRY}.3.1001|2|1\n${SUPPLY_ENTRY}.2.1002|4|Sw1, PS2 Faulty\n${SUPPLY_ENTRY}.3.1002|2|6\n${SUPPLY_ENTRY}.2.1003|4|Sw1, PS3\n${SUPPLY_ENTRY}.3.1003|2|5` }, reads: [{ kind: 'power-supply', name: 'Sw1, PS2 Faulty', state: 'not functioning', works: false }, { kind: 'power-supply', state: 'normal', works: true }], readsNo: ['fan'] },
    { name: 'a fan that stands still', given: { snmp: `${FAN_ENTRY}.2.1|4|Fan 1\n${FAN_ENTRY}.3.1|2|3` }, reads: [{ kind: 'fan', name: 'Fan 1', state: 'critical', works: false }] },
  ],
};
export default dialect;
