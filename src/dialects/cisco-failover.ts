/** Knows the two units of a Cisco firewall pair, and which of them works (CISCO-FIREWALL-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isOf } from './bricks/asks.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const ENTRY = '1.3.6.1.4.1.9.9.147.1.2.1.1.1';
const COLUMNS = { information: 2, status: 3, detail: 4 };
/** The index is the kind of hardware: primaryUnit(6), secondaryUnit(7). */
const UNITS: Readonly<Record<string, string>> = { '6': 'primary', '7': 'secondary' };
/** HardwareStatus: down(3), error(4), active(9), standby(10). A single firewall shows its second unit as down, and says that failover is off. */
const STATES: Readonly<Record<number, string>> = { 2: 'up', 3: 'down', 4: 'failed', 9: 'active', 10: 'standby' };
const OFF = /failover off|not configured/i;

const dialect: Dialect = {
  title: 'CISCO-FIREWALL-MIB: units of a pair',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Cisco') && known.some((fact) => fact.kind === 'role' && fact.role === 'firewall'),
  asks: columnWalks('fhrp', ENTRY, COLUMNS),
  *read(answers) {
    const units = readTable(answers, ENTRY, COLUMNS).filter(({ index }) => UNITS[index] !== undefined);
    if (units.length < 2 || units.some(({ cells }) => OFF.test(textOf(cells.detail) ?? ''))) return;
    for (const { index, cells, from } of units) {
      const state = STATES[numberOf(cells.status) ?? 0];
      if (state !== undefined) yield { kind: 'member', group: 'pair', name: UNITS[index]!, state, works: state === 'active' || state === 'standby', from };
    }
  },
  examples: [
    { name: 'a pair', given: { snmp: `${ENTRY}.2.6|4|Primary unit (this device)\n${ENTRY}.3.6|2|9\n${ENTRY}.4.6|4|Active unit\n${ENTRY}.2.7|4|Secondary unit\n${ENTRY}.3.7|2|10\n${ENTRY}.4.7|4|Standby unit` }, reads: [{ kind: 'member', group: 'pair', name: 'primary', state: 'active', works: true }, { kind: 'member', name: 'secondary', state: 'standby', works: true }] },
    { name: 'a pair whose second unit failed', given: { snmp: `${ENTRY}.3.6|2|9\n${ENTRY}.4.6|4|Active unit\n${ENTRY}.3.7|2|4\n${ENTRY}.4.7|4|Failed` }, reads: [{ kind: 'member', name: 'secondary', state: 'failed', works: false }] },
    { name: 'one firewall alone', given: { snmp: `${ENTRY}.3.6|2|3\n${ENTRY}.4.6|4|Failover Off\n${ENTRY}.3.7|2|3\n${ENTRY}.4.7|4|Failover Off` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
