/** Knows VLANs of a bridge: their names, their ports, and what was learned in each (Q-BRIDGE-MIB, RFC 4363). */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { columnWalks, isBridge } from './bricks/asks.js';
import { setBits } from './bricks/indexes.js';
import { portsOf } from './bricks/ports.js';
import { numberOf, textOf } from './bricks/rows.js';
import { learnedStations } from './bricks/stations.js';
import { readTable } from './bricks/table.js';

const Q_BRIDGE = '1.3.6.1.2.1.17.7.1';
const FDB_ENTRY = `${Q_BRIDGE}.2.2.1`;
const CURRENT_ENTRY = `${Q_BRIDGE}.4.2.1`;
const STATIC_ENTRY = `${Q_BRIDGE}.4.3.1`;
const FDB = { port: 2, status: 3 };
const CURRENT = { fdbId: 3, egress: 4, untagged: 5 };
const STATIC = { name: 1, egress: 2, untagged: 4 };
/** VLANs of 802.1Q; above them are numbers of the agent's own. */
const isVlan = (id: number) => Number.isInteger(id) && id >= 1 && id <= 4094;
/** More memberships than this are nobody's network; the rest is left unread. */
const MOST_MEMBERSHIPS = 200_000;

const dialect: Dialect = {
  title: 'Q-BRIDGE-MIB (RFC 4363)',
  speaks: isBridge,
  asks: [...columnWalks('fdb', FDB_ENTRY, FDB), ...columnWalks('vlans', CURRENT_ENTRY, CURRENT), ...columnWalks('vlans', STATIC_ENTRY, STATIC)],
  *read(answers) {
    yield* vlans(answers);
    yield* learnedStations(answers, FDB_ENTRY, 1, vlanByDatabase(answers));
  },
  examples: [
    {
      name: 'a filtering database that is not the number of its VLAN',
      given: { snmp: `1.3.6.1.2.1.17.1.4.1.2.5|2|1005\n1.3.6.1.2.1.31.1.1.1.1.1005|4|1/5\n${CURRENT_ENTRY}.3.0.30|66|7\n${FDB_ENTRY}.2.7.0.27.33.0.0.7|2|5\n${FDB_ENTRY}.3.7.0.27.33.0.0.7|2|3\n${FDB_ENTRY}.2.7.0.27.33.0.0.1|2|0\n${FDB_ENTRY}.3.7.0.27.33.0.0.1|2|4` },
      reads: [{ kind: 'learned', port: '1/5', mac: '00:1b:21:00:00:07', vlan: 30 }],
    },
    {
      name: 'names and ports, tagged and not',
      given: { snmp: `1.3.6.1.2.1.17.1.4.1.2.1|2|1\n1.3.6.1.2.1.17.1.4.1.2.8|2|8\n${STATIC_ENTRY}.1.30|4|voice\n${STATIC_ENTRY}.2.30|4x|81\n${STATIC_ENTRY}.4.30|4x|80` },
      reads: [{ kind: 'vlan', id: 30, name: 'voice' }, { kind: 'vlan-port', vlan: 30, port: '#1', tagged: false }, { kind: 'vlan-port', vlan: 30, port: '#8', tagged: true }],
    },
    { name: 'a database shared by two VLANs tells no VLAN', given: { snmp: `${CURRENT_ENTRY}.3.0.30|66|1\n${CURRENT_ENTRY}.3.0.31|66|1\n${FDB_ENTRY}.2.1.0.27.33.0.0.7|2|5` }, reads: [{ kind: 'learned', port: '#5', vlan: null }] },
    { name: 'an agent that writes interfaces where bridge ports belong', given: { snmp: `1.3.6.1.2.1.17.1.4.1.2.2|2|1002\n1.3.6.1.2.1.31.1.1.1.1.1002|4|1/2\n${FDB_ENTRY}.2.1.0.27.33.0.0.7|2|1002` }, reads: [{ kind: 'learned', port: '1/2' }] },
    { name: 'bits that are no port of the bridge, and numbers that are no VLAN', given: { snmp: `1.3.6.1.2.1.17.1.4.1.2.1|2|1\n${STATIC_ENTRY}.2.5000|4x|80\n${STATIC_ENTRY}.2.30|4x|40` }, reads: [{ kind: 'vlan', id: 30, name: null }], readsNo: ['vlan-port'] },
  ],
};
export default dialect;

function* vlans(answers: Answers): Generator<Reading> {
  const ports = portsOf(answers);
  const named = new Map(readTable(answers, STATIC_ENTRY, STATIC).map((row) => [Number(row.index), row] as const));
  const current = new Map(readTable(answers, CURRENT_ENTRY, CURRENT).map((row) => [Number(row.index.split('.')[1]), row] as const));
  let left = MOST_MEMBERSHIPS;
  for (const id of [...new Set([...named.keys(), ...current.keys()])].filter(isVlan).sort((a, b) => a - b)) {
    const [written, live] = [named.get(id), current.get(id)];
    const from = [...new Set([...(written?.from ?? []), ...(live?.from ?? [])])].sort();
    yield { kind: 'vlan', id, name: textOf(written?.cells.name), from };
    // What the ports do now wins over what was set: it also holds what GVRP and the like added.
    const source = live?.cells.egress ? live.cells : written?.cells;
    const untagged = new Set(setBits(source?.untagged, 1));
    for (const number of setBits(source?.egress, 1)) {
      const port = ports.isBridgePort(number) ? ports.byBridgePort(number) : null;
      if (port === null) continue;
      if (left-- === 0) return yield { kind: 'unread', why: `it lists more than ${MOST_MEMBERSHIPS} memberships of ports in VLANs`, tables: ['vlans'], because: 'cap', from };
      yield { kind: 'vlan-port', vlan: id, port, tagged: !untagged.has(number), from };
    }
  }
}

/** The VLAN of a filtering database; null where several share it. Without a word on databases, the number is the VLAN's where that VLAN exists. */
function vlanByDatabase(answers: Answers): (database: number) => number | null {
  const owners = new Map<number, Set<number>>();
  for (const row of answers.rows(`${CURRENT_ENTRY}.${CURRENT.fdbId}`)) {
    const [vlan, database] = [Number(row.index.split('.')[1]), numberOf(row)];
    if (database !== null && isVlan(vlan)) owners.set(database, (owners.get(database) ?? new Set()).add(vlan));
  }
  const known = new Map<number, number | null>();
  const named = new Set(Object.values(STATIC).flatMap((column) => answers.rows(`${STATIC_ENTRY}.${column}`).map(({ index }) => Number(index))));
  const find = (database: number) => {
    const [vlan, ...others] = owners.get(database) ?? [];
    if (owners.size > 0) return vlan !== undefined && others.length === 0 ? vlan : null;
    return named.has(database) && isVlan(database) ? database : null;
  };
  return (database) => {
    let vlan = known.get(database);
    if (vlan === undefined) known.set(database, (vlan = find(database)));
    return vlan;
  };
}
