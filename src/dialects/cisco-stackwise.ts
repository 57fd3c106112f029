/** Knows the boxes of a Cisco stack and whether each takes its part (CISCO-STACKWISE-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isBridge, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRY = '1.3.6.1.4.1.9.9.500.1.2.1.1';
const COLUMNS = { number: 1, role: 3, state: 6 };
/** The index is that of the chassis in ENTITY-MIB. */
const ENTITY_ENTRY = '1.3.6.1.2.1.47.1.1.1.1';
const ENTITY_COLUMNS = { serial: 11, model: 13 };
/** cswSwitchState. Provisioned and removed members are no boxes that are there. */
const STATES: Readonly<Record<number, string>> = { 1: 'waiting', 2: 'progressing', 3: 'added', 4: 'ready', 5: 'template mismatch', 6: 'version mismatch', 7: 'feature mismatch', 8: 'new master initialising', 10: 'invalid', 11: 'removed' };
const READY = 4;
const ROLES: Readonly<Record<number, string>> = { 1: 'active', 2: 'member', 4: 'standby' };

const dialect: Dialect = {
  title: 'CISCO-STACKWISE-MIB: members of a stack',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Cisco') && isBridge(known),
  asks: columnWalks('entity', ENTRY, COLUMNS),
  *read(answers) {
    const parts = new Map(readTable(answers, ENTITY_ENTRY, ENTITY_COLUMNS).map((part) => [part.index, part]));
    for (const { index, cells, from } of readTable(answers, ENTRY, COLUMNS)) {
      const number = numberOf(cells.state) ?? 0;
      const state = STATES[number];
      if (state === undefined) continue;
      const part = parts.get(index);
      const role = ROLES[numberOf(cells.role) ?? 0];
      const words = number === READY && role !== undefined ? `${state}, ${role}` : state;
      yield { kind: 'member', group: 'stack', name: `switch ${numberOf(cells.number) ?? index}`, state: words, works: number === READY, ...told({ serial: textOf(part?.cells.serial), model: textOf(part?.cells.model) }), from: [...new Set([...from, ...(part?.from ?? [])])].sort() };
    }
  },
  examples: [
    {
      name: 'a stack whose second box was removed',
      given: { snmp: `${ENTRY}.1.1001|66|1\n${ENTRY}.3.1001|2|1\n${ENTRY}.6.1001|2|4\n${ENTRY}.1.2001|66|2\n${ENTRY}.3.2001|2|3\n${ENTRY}.6.2001|2|11\n${ENTITY_ENTRY}.11.1001|4|XA1001\n${ENTITY_ENTRY}.13.1001|4|EX-48` },
      reads: [{ kind: 'member', group: 'stack', name: 'switch 1', state: 'ready, active', works: true, serial: 'XA1001', model: 'EX-48' }, { kind: 'member', name: 'switch 2', state: 'removed', works: false }],
    },
    { name: 'a place that is only reserved', given: { snmp: `${ENTRY}.1.2001|66|2\n${ENTRY}.6.2001|2|9` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
