/** Knows the parts of Juniper boxes and their state, and the boxes of a virtual chassis (JUNIPER-MIB, JUNIPER-VIRTUALCHASSIS-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isBridge, isOf, walks } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const OPERATING_ENTRY = '1.3.6.1.4.1.2636.3.1.13.1';
const OPERATING_COLUMNS = { description: 5, state: 6 };
/** jnxOperatingState; unknown(1) tells nothing. */
const STATES: Readonly<Record<number, string>> = { 2: 'running', 3: 'ready', 4: 'reset', 5: 'running at full speed', 6: 'down', 7: 'standby' };
const MEMBER_ENTRY = '1.3.6.1.4.1.2636.3.40.1.4.1.1.1';
const MEMBER_COLUMNS = { serial: 2, role: 3, model: 8 };
const ROLES: Readonly<Record<number, string>> = { 1: 'active', 2: 'standby', 3: 'member' };

const dialect: Dialect = {
  title: 'JUNIPER-MIB, JUNIPER-VIRTUALCHASSIS-MIB: fans, power supplies, members',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Juniper') && isBridge(known),
  asks: [...columnWalks('power', OPERATING_ENTRY, OPERATING_COLUMNS), ...walks('entity', ...Object.values(MEMBER_COLUMNS).map((column) => `${MEMBER_ENTRY}.${column}`))],
  *read(answers) {
    for (const { cells, from } of readTable(answers, OPERATING_ENTRY, OPERATING_COLUMNS)) {
      const [name, state] = [textOf(cells.description), STATES[numberOf(cells.state) ?? 0]];
      if (name === null || state === undefined) continue;
      const kind = /power supply|\bP[ES]M\b|\bPSU\b/i.test(name) ? 'power-supply' : /\bfans?\b/i.test(name) ? 'fan' : null;
      if (kind !== null) yield { kind, name, state, works: state !== 'down' && state !== 'reset', from };
    }
    const members = readTable(answers, MEMBER_ENTRY, MEMBER_COLUMNS);
    if (members.length < 2) return;
    for (const { index, cells, from } of members) yield { kind: 'member', group: 'stack', name: `member ${index}`, state: ROLES[numberOf(cells.role) ?? 0] ?? 'unknown', works: ROLES[numberOf(cells.role) ?? 0] !== undefined, ...told({ serial: textOf(cells.serial), model: textOf(cells.model) }), from };
  },
  examples: [
    { name: 'one supply down, one fan running', given: { snmp: `${OPERATING_ENTRY}.5.2.1.0.0|4|Power Supply 0\n${OPERATING_ENTRY}.6.2.1.0.0|2|6\n${OPERATING_ENTRY}.5.4.1.0.0|4|Fan Tray 0\n${OPERATING_ENTRY}.6.4.1.0.0|2|2\n${OPERATING_ENTRY}.5.9.1.0.0|4|Routing Engine 0\n${OPERATING_ENTRY}.6.9.1.0.0|2|2` }, reads: [{ kind: 'power-supply', name: 'Power Supply 0', state: 'down', works: false }, { kind: 'fan', name: 'Fan Tray 0', works: true }] },
    { name: 'two boxes as one', given: { snmp: `${MEMBER_ENTRY}.2.0|4|XJ0001\n${MEMBER_ENTRY}.3.0|2|1\n${MEMBER_ENTRY}.8.0|4|ex-24\n${MEMBER_ENTRY}.2.1|4|XJ0002\n${MEMBER_ENTRY}.3.1|2|2` }, reads: [{ kind: 'member', group: 'stack', name: 'member 0', serial: 'XJ0001', model: 'ex-24', state: 'active' }, { kind: 'member', name: 'member 1', state: 'standby' }] },
    { name: 'one box alone is no stack', given: { snmp: `${MEMBER_ENTRY}.2.0|4|XJ0001\n${MEMBER_ENTRY}.3.0|2|1` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
