/** Knows the virtual routers of VRRP version 2: group, virtual addresses, who is master (VRRP-MIB, RFC 2787). */
import type { Dialect } from '../model/dialect.js';
import { isBridge, isRouting, walks } from './bricks/asks.js';
import { ipv4At } from './bricks/indexes.js';
import { portsOf } from './bricks/ports.js';
import { numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const OPER_ENTRY = '1.3.6.1.2.1.68.1.3.1';
const ADDRESS_STATUS = '1.3.6.1.2.1.68.1.4.1.2';
const COLUMNS = { state: 3, priority: 5 };
const STATES: Readonly<Record<number, string>> = { 1: 'initialize', 2: 'backup', 3: 'master' };

const dialect: Dialect = {
  title: 'VRRP-MIB (RFC 2787)',
  speaks: (known) => isRouting(known) || isBridge(known),
  asks: walks('fhrp', '1.3.6.1.2.1.68.1.3', '1.3.6.1.2.1.68.1.4'),
  *read(answers) {
    const addresses = new Map<string, string[]>();
    for (const { index } of answers.rows(ADDRESS_STATUS)) {
      const parts = index.split('.');
      const address = ipv4At(parts, 2);
      const key = parts.slice(0, 2).join('.');
      if (address !== null && address !== '0.0.0.0') addresses.set(key, [...(addresses.get(key) ?? []), address]);
    }
    for (const { index, cells, from } of readTable(answers, OPER_ENTRY, COLUMNS)) {
      const [ifIndex = NaN, group = NaN] = index.split('.').map(Number);
      if (!(group >= 1 && group <= 255)) continue;
      const shared = { kind: 'virtual-gateway', protocol: 'vrrp', group, port: ifIndex > 0 ? portsOf(answers).byIndex(ifIndex) : null, state: STATES[numberOf(cells.state) ?? 0] ?? 'unknown', priority: numberOf(cells.priority), from } as const;
      for (const address of addresses.get(index) ?? [null]) yield { ...shared, address };
    }
  },
  examples: [
    { name: 'a master of one group', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.3|4|lan\n${OPER_ENTRY}.3.3.10|2|3\n${OPER_ENTRY}.5.3.10|2|110\n${ADDRESS_STATUS}.3.10.192.0.2.1|2|1` }, reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 10, address: '192.0.2.1', port: 'lan', state: 'master', priority: 110 }] },
    { name: 'a group whose addresses are not told', given: { snmp: `${OPER_ENTRY}.3.3.10|2|2` }, reads: [{ kind: 'virtual-gateway', group: 10, address: null, state: 'backup' }] },
  ],
};
export default dialect;
