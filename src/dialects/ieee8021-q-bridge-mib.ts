/** Knows VLANs of a bridge in the IEEE's own tables, which some makes fill instead of the IETF's (IEEE8021-Q-BRIDGE-MIB, IEEE 802.1Q). */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { columnWalks, isBridge } from './bricks/asks.js';
import { setBits } from './bricks/indexes.js';
import { portsOf } from './bricks/ports.js';
import { textOf } from './bricks/rows.js';
import { learnedStations } from './bricks/stations.js';
import { readTable } from './bricks/table.js';

const Q_BRIDGE = '1.3.111.2.802.1.1.4.1';
const FDB_ENTRY = `${Q_BRIDGE}.2.2.1`;
const STATIC_ENTRY = `${Q_BRIDGE}.4.3.1`;
const FDB = { port: 2, status: 3 };
const STATIC = { name: 3, egress: 4, untagged: 6 };
const MOST_MEMBERSHIPS = 200_000;

const dialect: Dialect = {
  title: 'IEEE8021-Q-BRIDGE-MIB (IEEE 802.1Q)',
  speaks: isBridge,
  asks: [...columnWalks('fdb', FDB_ENTRY, FDB), ...columnWalks('vlans', STATIC_ENTRY, STATIC)],
  *read(answers) {
    yield* vlans(answers);
    yield* learnedStations(answers, FDB_ENTRY, 2, () => null);
  },
  examples: [
    { name: 'a VLAN by name and ports', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.1|4|1/1/1\n1.3.6.1.2.1.31.1.1.1.1.2|4|1/1/2\n${STATIC_ENTRY}.3.1.20|4|office\n${STATIC_ENTRY}.4.1.20|4x|c0\n${STATIC_ENTRY}.6.1.20|4x|80` }, reads: [{ kind: 'vlan', id: 20, name: 'office' }, { kind: 'vlan-port', vlan: 20, port: '1/1/1', tagged: false }, { kind: 'vlan-port', vlan: 20, port: '1/1/2', tagged: true }] },
    { name: 'a station learned in a component', given: { snmp: `${FDB_ENTRY}.2.1.20.0.27.33.0.0.7|66|2\n${FDB_ENTRY}.3.1.20.0.27.33.0.0.7|2|3` }, reads: [{ kind: 'learned', port: '#2', mac: '00:1b:21:00:00:07' }] },
  ],
};
export default dialect;

function* vlans(answers: Answers): Generator<Reading> {
  const ports = portsOf(answers);
  let left = MOST_MEMBERSHIPS;
  for (const { index, cells, from } of readTable(answers, STATIC_ENTRY, STATIC)) {
    const id = Number(index.split('.')[1]);
    if (!(id >= 1 && id <= 4094)) continue;
    yield { kind: 'vlan', id, name: textOf(cells.name), from };
    const untagged = new Set(setBits(cells.untagged, 1));
    for (const number of setBits(cells.egress, 1)) {
      const port = ports.isBridgePort(number) ? ports.byBridgePort(number) : null;
      if (port === null) continue;
      if (left-- === 0) return yield { kind: 'unread', why: `it lists more than ${MOST_MEMBERSHIPS} memberships of ports in VLANs`, tables: ['vlans'], because: 'cap', from };
      yield { kind: 'vlan-port', vlan: id, port, tagged: !untagged.has(number), from };
    }
  }
}
