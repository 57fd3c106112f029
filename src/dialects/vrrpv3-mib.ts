/** Knows the virtual routers of VRRP version 3, IPv4 and IPv6 (VRRPV3-MIB, RFC 6527). */
import type { Dialect } from '../model/dialect.js';
import { isBridge, isRouting, walks } from './bricks/asks.js';
import { inetAddressAt } from './bricks/indexes.js';
import { portsOf } from './bricks/ports.js';
import { numberOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const OPERATIONS_ENTRY = '1.3.6.1.2.1.207.1.1.1.1';
const ADDRESS_ENTRY = '1.3.6.1.2.1.207.1.1.2.1';
const COLUMNS = { status: 6, priority: 7 };
const STATES: Readonly<Record<number, string>> = { 1: 'initialize', 2: 'backup', 3: 'master' };

const dialect: Dialect = {
  title: 'VRRPV3-MIB (RFC 6527)',
  speaks: (known) => isRouting(known) || isBridge(known),
  asks: walks('fhrp', '1.3.6.1.2.1.207.1.1'),
  *read(answers) {
    const addresses = new Map<string, Set<string>>();
    for (const { index } of answers.rows(ADDRESS_ENTRY)) {
      // Column, then ifIndex, VRID, and the address with its type.
      const parts = index.split('.').slice(1);
      const address = inetAddressAt(parts, 2)?.address ?? null;
      const key = parts.slice(0, 3).join('.');
      if (address !== null) addresses.set(key, (addresses.get(key) ?? new Set()).add(address));
    }
    for (const { index, cells, from } of readTable(answers, OPERATIONS_ENTRY, COLUMNS)) {
      const [ifIndex = NaN, group = NaN] = index.split('.').map(Number);
      if (!(group >= 1 && group <= 255)) continue;
      const shared = { kind: 'virtual-gateway', protocol: 'vrrp', group, port: ifIndex > 0 ? portsOf(answers).byIndex(ifIndex) : null, state: STATES[numberOf(cells.status) ?? 0] ?? 'unknown', priority: numberOf(cells.priority), from } as const;
      for (const address of [...(addresses.get(index) ?? [null])]) yield { ...shared, address };
    }
  },
  examples: [
    { name: 'a backup of an IPv4 group', given: { snmp: `${OPERATIONS_ENTRY}.6.3.20.1|2|2\n${OPERATIONS_ENTRY}.7.3.20.1|66|90\n${ADDRESS_ENTRY}.2.3.20.1.4.192.0.2.1|2|2\n${ADDRESS_ENTRY}.3.3.20.1.4.192.0.2.1|2|1` }, reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 20, address: '192.0.2.1', port: '#3', state: 'backup', priority: 90 }] },
    { name: 'a group number that cannot be', given: { snmp: `${OPERATIONS_ENTRY}.6.3.0.1|2|2` }, reads: [], readsNo: ['virtual-gateway'] },
  ],
};
export default dialect;
