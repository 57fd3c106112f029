/** Knows what a box is made of: chassis, modules, power supplies, with models and serial numbers (ENTITY-MIB, RFC 6933). */
import type { Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import { answersSnmp, columnWalks } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTITY_ENTRY = '1.3.6.1.2.1.47.1.1.1.1';
const COLUMNS = { description: 2, within: 4, class: 5, name: 7, software: 10, serial: 11, vendor: 12, model: 13 };
/** entPhysicalClass; what is left out here (ports, sensors, containers) is not needed by name. */
const CLASSES: Readonly<Record<number, string>> = { 3: 'chassis', 6: 'power-supply', 7: 'fan', 9: 'module', 11: 'stack' };
const CHASSIS = 3;
/** Containment deeper than this is a loop. */
const MOST_DEPTH = 16;

const dialect: Dialect = {
  title: 'ENTITY-MIB entPhysicalTable (RFC 6933)',
  speaks: (known: readonly Fact[]) => answersSnmp(known),
  asks: columnWalks('entity', ENTITY_ENTRY, COLUMNS),
  *read(answers) {
    const rows = readTable(answers, ENTITY_ENTRY, COLUMNS);
    const byIndex = new Map(rows.map((row) => [row.index, row]));
    const isInChassis = (index: string, depth = 0): boolean => {
      const above = String(numberOf(byIndex.get(index)?.cells.within) ?? 0);
      const holder = byIndex.get(above);
      return holder !== undefined && depth < MOST_DEPTH && (numberOf(holder.cells.class) === CHASSIS || isInChassis(above, depth + 1));
    };
    const outermost = rows.filter(({ index, cells }) => numberOf(cells.class) === CHASSIS && !isInChassis(index)).sort((a, b) => Number(a.index) - Number(b.index));
    for (const { index, cells, from } of rows) {
      const number = numberOf(cells.class) ?? 0;
      const name = CLASSES[number];
      if (name === undefined) continue;
      // A chassis inside another is a card or a drawer, no box of its own.
      const kind = number === CHASSIS && isInChassis(index) ? 'module' : name;
      const within = numberOf(cells.within) ?? 0;
      yield { kind: 'component', index, class: kind, ...told({ name: textOf(cells.name) ?? textOf(cells.description), model: textOf(cells.model), serial: textOf(cells.serial), within: within > 0 ? String(within) : null }), from };
    }
    const [first] = outermost;
    if (!first) return;
    const made = told({ vendor: textOf(first.cells.vendor), model: textOf(first.cells.model), version: textOf(first.cells.software), serial: textOf(first.cells.serial) });
    if (Object.keys(made).length > 0) yield { kind: 'is-a', ...made, by: 'ENTITY-MIB', from: first.from };
  },
  examples: [
    {
      name: 'a stack of two chassis, one with a power supply',
      given: { snmp: `${ENTITY_ENTRY}.5.1|2|11\n${ENTITY_ENTRY}.4.1|2|0\n${ENTITY_ENTRY}.5.2|2|3\n${ENTITY_ENTRY}.4.2|2|1\n${ENTITY_ENTRY}.7.2|4|Unit 1\n${ENTITY_ENTRY}.11.2|4|XA1001\n${ENTITY_ENTRY}.12.2|4|Example Networks\n${ENTITY_ENTRY}.13.2|4|EX-24\n${ENTITY_ENTRY}.5.3|2|3\n${ENTITY_ENTRY}.4.3|2|1\n${ENTITY_ENTRY}.7.3|4|Unit 2\n${ENTITY_ENTRY}.11.3|4|XA1002\n${ENTITY_ENTRY}.5.4|2|6\n${ENTITY_ENTRY}.4.4|2|2\n${ENTITY_ENTRY}.7.4|4|PSU A` },
      reads: [
        { kind: 'component', index: '2', class: 'chassis', name: 'Unit 1', model: 'EX-24', serial: 'XA1001', within: '1' },
        { kind: 'component', index: '3', class: 'chassis', serial: 'XA1002' },
        { kind: 'component', index: '4', class: 'power-supply', name: 'PSU A', within: '2' },
        { kind: 'is-a', vendor: 'Example Networks', model: 'EX-24', serial: 'XA1001', by: 'ENTITY-MIB' },
      ],
    },
    { name: 'a chassis in a chassis is a module, and a loop of containment ends', given: { snmp: `${ENTITY_ENTRY}.5.1|2|3\n${ENTITY_ENTRY}.4.1|2|0\n${ENTITY_ENTRY}.5.2|2|3\n${ENTITY_ENTRY}.4.2|2|1\n${ENTITY_ENTRY}.5.8|2|9\n${ENTITY_ENTRY}.4.8|2|9\n${ENTITY_ENTRY}.5.9|2|9\n${ENTITY_ENTRY}.4.9|2|8` }, reads: [{ kind: 'component', index: '1', class: 'chassis' }, { kind: 'component', index: '2', class: 'module' }, { kind: 'component', index: '8', class: 'module' }], readsNo: ['is-a'] },
  ],
};
export default dialect;
