/** Knows the neighbours of a router in IS-IS (ISIS-MIB, RFC 4444). */
import type { Dialect, Row } from '../model/dialect.js';
import { gets, isRouting, walks } from './bricks/asks.js';
import { bytesOf, numberOf } from './bricks/rows.js';
import { readScalar, readTable } from './bricks/table.js';

const SYSTEM_ID = '1.3.6.1.2.1.138.1.1.1.3';
const ADJACENCY_ENTRY = '1.3.6.1.2.1.138.1.6.1.1';
const COLUMNS = { state: 2, systemId: 6 };
const STATES: Readonly<Record<number, string>> = { 1: 'down', 2: 'initializing', 3: 'up', 4: 'failed' };

const dialect: Dialect = {
  title: 'ISIS-MIB isisISAdjTable (RFC 4444)',
  speaks: isRouting,
  asks: [gets('isis', `${SYSTEM_ID}.0`), ...walks('isis', ...Object.values(COLUMNS).map((column) => `${ADJACENCY_ENTRY}.${column}`))],
  *read(answers) {
    const own = readScalar(answers, SYSTEM_ID);
    const self = systemId(own);
    for (const { cells, from } of readTable(answers, ADJACENCY_ENTRY, COLUMNS)) {
      const peer = systemId(cells.systemId);
      if (peer === null) continue;
      yield { kind: 'routing-neighbour', protocol: 'isis', peer, state: STATES[numberOf(cells.state) ?? 0] ?? 'unknown', ...(self === null ? {} : { self }), from: [...new Set([...from, ...(own ? [own.from] : [])])].sort() };
    }
  },
  examples: [
    { name: 'a neighbour that is up', given: { snmp: `${SYSTEM_ID}.0|4x|198051000001\n${ADJACENCY_ENTRY}.2.5.1|2|3\n${ADJACENCY_ENTRY}.6.5.1|4x|198051000002` }, reads: [{ kind: 'routing-neighbour', protocol: 'isis', peer: '1980.5100.0002', state: 'up', self: '1980.5100.0001' }] },
    { name: 'an id that is none', given: { snmp: `${ADJACENCY_ENTRY}.6.5.1|4x|1980` }, reads: [], readsNo: ['routing-neighbour'] },
  ],
};
export default dialect;

/** Six octets as they are written: `1980.5100.0002`. */
function systemId(row: Row | undefined): string | null {
  const octets = row ? bytesOf(row) : null;
  return octets?.length === 6 ? Buffer.from(octets).toString('hex').match(/.{4}/g)!.join('.') : null;
}
