/** Knows the neighbours of a router in OSPF (OSPF-MIB, RFC 4750). */
import type { Dialect } from '../model/dialect.js';
import { gets, isRouting, walks } from './bricks/asks.js';
import { ipv4At } from './bricks/indexes.js';
import { addressOf, numberOf } from './bricks/rows.js';
import { readScalar, readTable } from './bricks/table.js';

const ROUTER_ID = '1.3.6.1.2.1.14.1.1';
const NEIGHBOUR_ENTRY = '1.3.6.1.2.1.14.10.1';
const COLUMNS = { routerId: 3, state: 6 };
const STATES: Readonly<Record<number, string>> = { 1: 'down', 2: 'attempt', 3: 'init', 4: 'two-way', 5: 'exchange-start', 6: 'exchange', 7: 'loading', 8: 'full' };

const dialect: Dialect = {
  title: 'OSPF-MIB ospfNbrTable (RFC 4750)',
  speaks: isRouting,
  asks: [gets('ospf', `${ROUTER_ID}.0`), ...walks('ospf', ...Object.values(COLUMNS).map((column) => `${NEIGHBOUR_ENTRY}.${column}`))],
  *read(answers) {
    const own = readScalar(answers, ROUTER_ID);
    const self = addressOf(own);
    for (const { index, cells, from } of readTable(answers, NEIGHBOUR_ENTRY, COLUMNS)) {
      const id = addressOf(cells.routerId);
      const address = ipv4At(index.split('.'), 0);
      const peer = id !== null && id !== '0.0.0.0' ? id : address;
      if (peer === null || peer === '0.0.0.0') continue;
      yield { kind: 'routing-neighbour', protocol: 'ospf', peer, state: STATES[numberOf(cells.state) ?? 0] ?? 'unknown', ...(self !== null && self !== '0.0.0.0' ? { self } : {}), ...(address !== null && address !== '0.0.0.0' ? { address } : {}), from: [...new Set([...from, ...(own ? [own.from] : [])])].sort() };
    }
  },
  examples: [
    { name: 'a full neighbour by its router id', given: { snmp: `${ROUTER_ID}.0|64|198.51.100.1\n${NEIGHBOUR_ENTRY}.3.192.0.2.2.0|64|198.51.100.2\n${NEIGHBOUR_ENTRY}.6.192.0.2.2.0|2|8` }, reads: [{ kind: 'routing-neighbour', protocol: 'ospf', peer: '198.51.100.2', state: 'full', self: '198.51.100.1', address: '192.0.2.2' }] },
    { name: 'a neighbour that has not told its router id goes by its address', given: { snmp: `${NEIGHBOUR_ENTRY}.3.192.0.2.2.0|64|0.0.0.0\n${NEIGHBOUR_ENTRY}.6.192.0.2.2.0|2|2` }, reads: [{ kind: 'routing-neighbour', peer: '192.0.2.2', state: 'attempt' }] },
  ],
};
export default dialect;
