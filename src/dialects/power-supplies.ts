/** Knows whether the power supplies of a box work, by the state of its parts (ENTITY-STATE-MIB, RFC 4268). */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { answersSnmp, isBridge, isRouting, walks } from './bricks/asks.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTITY_ENTRY = '1.3.6.1.2.1.47.1.1.1.1';
const ENTITY_COLUMNS = { description: 2, class: 5, name: 7 };
const POWER_SUPPLY = 6;
const OPER = '1.3.6.1.2.1.131.1.1.1.3';
/** EntityOperState: unknown(1) and testing(4) tell nothing. */
const OPER_STATES: Readonly<Record<number, string>> = { 2: 'disabled', 3: 'enabled' };

const dialect: Dialect = {
  title: 'ENTITY-STATE-MIB: power supplies (RFC 4268)',
  speaks: (known) => answersSnmp(known) && (isBridge(known) || isRouting(known)),
  asks: walks('power', OPER),
  *read(answers) {
    yield* byEntity(answers);
  },
  examples: [
    { name: 'by its parts', given: { snmp: `${ENTITY_ENTRY}.5.3|2|6\n${ENTITY_ENTRY}.7.3|4|PSU A\n${ENTITY_ENTRY}.5.4|2|6\n${ENTITY_ENTRY}.7.4|4|PSU B\n${ENTITY_ENTRY}.5.5|2|7\n${OPER}.3|2|3\n${OPER}.4|2|2\n${OPER}.5|2|2` }, reads: [{ kind: 'power-supply', name: 'PSU A', state: 'enabled', works: true }, { kind: 'power-supply', name: 'PSU B', state: 'disabled', works: false }] },
    { name: 'nothing is told of their state', given: { snmp: `${ENTITY_ENTRY}.5.3|2|6\n${ENTITY_ENTRY}.7.3|4|PSU A\n${OPER}.3|2|1` }, reads: [], readsNo: ['power-supply'] },
  ],
};
export default dialect;

function* byEntity(answers: Answers): Generator<Reading<'power-supply'>> {
  const states = new Map(answers.rows(OPER).map((row) => [row.index, row]));
  if (states.size === 0) return;
  for (const { index, cells, from } of readTable(answers, ENTITY_ENTRY, ENTITY_COLUMNS)) {
    const row = states.get(index);
    const state = OPER_STATES[numberOf(row) ?? 0];
    if (row && numberOf(cells.class) === POWER_SUPPLY && state !== undefined) yield { kind: 'power-supply', name: textOf(cells.name) ?? textOf(cells.description) ?? index, state, works: state === 'enabled', from: [...new Set([...from, row.from])].sort() };
  }
}
