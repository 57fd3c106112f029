/** Knows the neighbours of a router in OSPF for IPv6 (OSPFV3-MIB, RFC 5643). Router ids are numbers there, and are written as those of OSPF. */
import type { Dialect, Row } from '../model/dialect.js';
import { formatNumber, isSpecialAddress, parseAddress } from '../model/address.js';
import { gets, isRouting, walks } from './bricks/asks.js';
import { addressOf, numberOf, textOf } from './bricks/rows.js';
import { readScalar, readTable } from './bricks/table.js';

const ROUTER_ID = '1.3.6.1.2.1.191.1.1.1';
const NEIGHBOUR_ENTRY = '1.3.6.1.2.1.191.1.9.1';
/** Port, instance and router id of the neighbour are the index. */
const COLUMNS = { address: 5, state: 8 };
const STATES: Readonly<Record<number, string>> = { 1: 'down', 2: 'attempt', 3: 'init', 4: 'two-way', 5: 'exchange-start', 6: 'exchange', 7: 'loading', 8: 'full' };

const dialect: Dialect = {
  title: 'OSPFV3-MIB ospfv3NbrTable (RFC 5643)',
  speaks: isRouting,
  asks: [gets('ospf', `${ROUTER_ID}.0`), ...walks('ospf', ...Object.values(COLUMNS).map((column) => `${NEIGHBOUR_ENTRY}.${column}`))],
  *read(answers) {
    const own = readScalar(answers, ROUTER_ID);
    const self = idOf(numberOf(own));
    for (const { index, cells, from } of readTable(answers, NEIGHBOUR_ENTRY, COLUMNS)) {
      const parts = index.split('.');
      const peer = parts.length === 3 ? idOf(Number(parts[2])) : null;
      if (peer === null) continue;
      const address = addressIn(cells.address);
      yield { kind: 'routing-neighbour', protocol: 'ospf', peer, state: STATES[numberOf(cells.state) ?? 0] ?? 'unknown', ...(self !== null && { self }), ...(address !== null && { address }), from: [...new Set([...from, ...(own ? [own.from] : [])])].sort() };
    }
  },
  examples: [
    { name: 'a full neighbour on an address of its link', given: { snmp: `${ROUTER_ID}.0|66|3325256705\n${NEIGHBOUR_ENTRY}.5.2.0.3325256706|4x|fe800000000000000000000000000002\n${NEIGHBOUR_ENTRY}.8.2.0.3325256706|2|8` }, reads: [{ kind: 'routing-neighbour', protocol: 'ospf', peer: '198.51.100.2', state: 'full', self: '198.51.100.1' }] },
    { name: 'an address in words', given: { snmp: `${NEIGHBOUR_ENTRY}.5.2.0.3325256706|4|2001:db8::2\n${NEIGHBOUR_ENTRY}.8.2.0.3325256706|2|4` }, reads: [{ kind: 'routing-neighbour', peer: '198.51.100.2', state: 'two-way', address: '2001:db8::2' }] },
    { name: 'no router id', given: { snmp: `${NEIGHBOUR_ENTRY}.8.2.0.0|2|8\n${NEIGHBOUR_ENTRY}.8.2|2|8` }, reads: [], readsNo: ['routing-neighbour'] },
  ],
};
export default dialect;

/** 32 bits as a dotted quad; null for none. */
function idOf(value: number | null): string | null {
  return value === null || !Number.isInteger(value) || value <= 0 || value > 0xffff_ffff ? null : formatNumber(BigInt(value), 4);
}
/** One that holds on the link alone names nobody elsewhere. */
function addressIn(cell: Row | undefined): string | null {
  const address = addressOf(cell) ?? parseAddress(textOf(cell) ?? '');
  return address === null || isSpecialAddress(address) ? null : address;
}
