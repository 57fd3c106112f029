/** Knows the virtual gateways of HSRP: group, virtual address, state, priority (CISCO-HSRP-MIB). */
import type { Dialect } from '../model/dialect.js';
import { isOf, isRouting, walks } from './bricks/asks.js';
import { portsOf } from './bricks/ports.js';
import { addressOf, numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const GROUP_ENTRY = '1.3.6.1.4.1.9.9.106.1.2.1.1';
const COLUMNS = { priority: 3, address: 11, state: 15 };
const STATES: Readonly<Record<number, string>> = { 1: 'initial', 2: 'learn', 3: 'listen', 4: 'speak', 5: 'standby', 6: 'active' };

const dialect: Dialect = {
  title: 'CISCO-HSRP-MIB cHsrpGrpTable',
  speaks: (known) => isRouting(known) && isOf(known, 'Cisco'),
  // Column 2 holds the group's password, and is never asked for.
  asks: walks('fhrp', ...Object.values(COLUMNS).map((column) => `${GROUP_ENTRY}.${column}`)),
  *read(answers) {
    for (const { index, cells, from } of readTable(answers, GROUP_ENTRY, COLUMNS)) {
      const [ifIndex = NaN, group = NaN] = index.split('.').map(Number);
      if (!(group >= 0 && group <= 4095)) continue;
      const address = addressOf(cells.address);
      yield { kind: 'virtual-gateway', protocol: 'hsrp', group, address: address === '0.0.0.0' ? null : address, port: ifIndex > 0 ? portsOf(answers).byIndex(ifIndex) : null, state: STATES[numberOf(cells.state) ?? 0] ?? 'unknown', priority: numberOf(cells.priority), from };
    }
  },
  examples: [
    { name: 'an active gateway', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.20|4|Vl20\n${GROUP_ENTRY}.3.20.5|66|120\n${GROUP_ENTRY}.11.20.5|64|192.0.2.1\n${GROUP_ENTRY}.15.20.5|2|6` }, reads: [{ kind: 'virtual-gateway', protocol: 'hsrp', group: 5, address: '192.0.2.1', port: 'Vl20', state: 'active', priority: 120 }] },
    { name: 'a group that has not learned its address', given: { snmp: `${GROUP_ENTRY}.11.20.5|64|0.0.0.0\n${GROUP_ENTRY}.15.20.5|2|2` }, reads: [{ kind: 'virtual-gateway', address: null, state: 'learn' }] },
  ],
};
export default dialect;
