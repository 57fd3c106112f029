/** Knows the peers of a router in BGP (BGP4-MIB, RFC 4273). */
import type { Dialect } from '../model/dialect.js';
import { gets, isRouting, walks } from './bricks/asks.js';
import { BGP_STATES } from './bricks/bgp-peers.js';
import { ipv4At } from './bricks/indexes.js';
import { addressOf, numberOf } from './bricks/rows.js';
import { readScalar, readTable } from './bricks/table.js';

const IDENTIFIER = '1.3.6.1.2.1.15.4';
const PEER_ENTRY = '1.3.6.1.2.1.15.3.1';
const COLUMNS = { state: 2, remoteAddress: 7 };

const dialect: Dialect = {
  title: 'BGP4-MIB bgpPeerTable (RFC 4273)',
  speaks: isRouting,
  asks: [gets('bgp', `${IDENTIFIER}.0`), ...walks('bgp', ...Object.values(COLUMNS).map((column) => `${PEER_ENTRY}.${column}`))],
  *read(answers) {
    const own = readScalar(answers, IDENTIFIER);
    const self = addressOf(own);
    for (const { index, cells, from } of readTable(answers, PEER_ENTRY, COLUMNS)) {
      const told = addressOf(cells.remoteAddress);
      const peer = told !== null && told !== '0.0.0.0' ? told : ipv4At(index.split('.'), 0);
      if (peer === null || peer === '0.0.0.0') continue;
      yield { kind: 'routing-neighbour', protocol: 'bgp', peer, state: BGP_STATES[numberOf(cells.state) ?? 0] ?? 'unknown', ...(self !== null && self !== '0.0.0.0' ? { self } : {}), from: [...new Set([...from, ...(own ? [own.from] : [])])].sort() };
    }
  },
  examples: [
    { name: 'an established peer', given: { snmp: `${IDENTIFIER}.0|64|198.51.100.1\n${PEER_ENTRY}.2.192.0.2.2|2|6\n${PEER_ENTRY}.7.192.0.2.2|64|192.0.2.2` }, reads: [{ kind: 'routing-neighbour', protocol: 'bgp', peer: '192.0.2.2', state: 'established', self: '198.51.100.1' }] },
    { name: 'no peers', given: { snmp: `${IDENTIFIER}.0|64|0.0.0.0` }, reads: [], readsNo: ['routing-neighbour'] },
  ],
};
export default dialect;
