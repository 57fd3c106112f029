/** Knows what a bridge learned on which port, and its spanning tree, also per VLAN context (BRIDGE-MIB, RFC 4188). */
import type { Answers, Dialect, Row } from '../model/dialect.js';
import type { PortState, Reading } from '../model/fact.js';
import { type Mac, macOfBytes } from '../model/mac.js';
import { decode } from '../model/text.js';
import { columnWalks, isBridge, walks } from './bricks/asks.js';
import { portsOf } from './bricks/ports.js';
import { bytesOf, macOf, numberOf } from './bricks/rows.js';
import { learnedStations } from './bricks/stations.js';
import { readScalar, readTable } from './bricks/table.js';

const BRIDGE = '1.3.6.1.2.1.17';
const BASE_ADDRESS = `${BRIDGE}.1.1`;
const BASE_PORT_ENTRY = `${BRIDGE}.1.4.1`;
const STP = `${BRIDGE}.2`;
const STP_PORT_ENTRY = `${STP}.15.1`;
const FDB_ENTRY = `${BRIDGE}.4.3.1`;
const FDB = { port: 2, status: 3 };
const STP_PORT = { state: 3, designatedBridge: 8, designatedPort: 9 };
const STATES: readonly PortState[] = ['unknown', 'disabled', 'blocking', 'listening', 'learning', 'forwarding', 'broken'];
const ZERO = '00:00:00:00:00:00';
/** dot1dStpProtocolSpecification unknown(1): also what makes answer whose protocol has no number, as one rapid tree per VLAN. */
const UNKNOWN_PROTOCOL = 1;
const IN_MOTION: ReadonlySet<PortState> = new Set(['blocking', 'listening', 'learning']);
/** The tree of a bridge that keeps only one. */
const ONLY_TREE = '0';
/** CISCO-VTP-MIB vtpVlanType: whoever has several VLANs of Ethernet there keeps a tree for each; asked without a context it tells VLAN 1's. */
const VTP_VLAN_TYPE = '1.3.6.1.4.1.9.9.46.1.3.1.1.3';
const ETHERNET = 1;
const FIRST_VLAN = '1';

const dialect: Dialect = {
  title: 'BRIDGE-MIB (RFC 4188)',
  speaks: isBridge,
  asks: [...walks('fdb', `${BASE_PORT_ENTRY}.2`), ...columnWalks('fdb', FDB_ENTRY, FDB), ...walks('stp', ...[1, 2, 5, 7].map((object) => `${STP}.${object}`)), ...columnWalks('stp', STP_PORT_ENTRY, STP_PORT)],
  *read(answers) {
    for (const context of ['', ...answers.contexts]) {
      yield* forwarding(answers, context);
      yield* spanningTree(answers, context);
    }
  },
  examples: [
    {
      name: 'learned stations by the name of the port, without those of its own',
      given: { snmp: `${BASE_PORT_ENTRY}.2.5|2|10105\n1.3.6.1.2.1.31.1.1.1.1.10105|4|Gi0/5\n${FDB_ENTRY}.2.0.27.33.0.0.7|2|5\n${FDB_ENTRY}.3.0.27.33.0.0.7|2|3\n${FDB_ENTRY}.2.0.27.33.0.0.1|2|0\n${FDB_ENTRY}.3.0.27.33.0.0.1|2|4\n${FDB_ENTRY}.2.0.27.33.0.0.8|2|0\n${FDB_ENTRY}.3.0.27.33.0.0.8|2|3` },
      reads: [{ kind: 'learned', port: 'Gi0/5', mac: '00:1b:21:00:00:07', vlan: null }],
    },
    {
      name: 'a table per VLAN, with port numbers of that VLAN',
      given: { snmp: '1.3.6.1.2.1.31.1.1.1.1.10105|4|Gi0/5', contexts: { '20': `${BASE_PORT_ENTRY}.2.5|2|10105\n${FDB_ENTRY}.2.0.27.33.0.0.7|2|5\n${FDB_ENTRY}.3.0.27.33.0.0.7|2|3\n${STP_PORT_ENTRY}.3.5|2|2\n${STP_PORT_ENTRY}.8.5|4x|8014001b21000002\n${STP_PORT_ENTRY}.9.5|4x|8007` } },
      reads: [{ kind: 'learned', port: 'Gi0/5', mac: '00:1b:21:00:00:07', vlan: 20 }, { kind: 'spanning-tree-port', instance: '20', port: 'Gi0/5', state: 'blocking', designatedBridge: '00:1b:21:00:00:02', designatedPort: 7 }],
    },
    {
      name: 'the root and the way to it, with the bits of priority taken off',
      given: { snmp: `${BASE_ADDRESS}.0|4x|001b21000001\n${STP}.1.0|2|3\n${STP}.2.0|2|32768\n${STP}.5.0|4x|1000001b21000002\n${STP}.7.0|2|3\n${STP_PORT_ENTRY}.3.3|2|5\n${STP_PORT_ENTRY}.8.3|4x|1000001b21000002\n${STP_PORT_ENTRY}.9.3|4x|9011\n${STP_PORT_ENTRY}.3.4|2|5\n${STP_PORT_ENTRY}.8.4|4x|8000001b21000001\n${STP_PORT_ENTRY}.9.4|4x|8004` },
      reads: [{ kind: 'spanning-tree', instance: '0', root: '00:1b:21:00:00:02', rootPort: '#3', priority: 32768, enabled: true }, { kind: 'spanning-tree-port', port: '#3', designatedBridge: '00:1b:21:00:00:02', designatedPort: 17 }, { kind: 'spanning-tree-port', port: '#4', designatedPort: 4, number: 4 }],
    },
    {
      name: 'a protocol without a number, and a port held back: it runs',
      given: { snmp: `${STP}.1.0|2|1\n${STP}.5.0|4x|8000001b21000001\n${STP}.7.0|2|0\n${STP_PORT_ENTRY}.3.3|2|2` },
      reads: [{ kind: 'spanning-tree', root: '00:1b:21:00:00:01', rootPort: null, enabled: true }],
    },
    { name: 'a protocol without a number, and all ports pass: that may be either', given: { snmp: `${STP}.1.0|2|1\n${STP}.5.0|4x|8000001b21000001\n${STP}.7.0|2|0\n${STP_PORT_ENTRY}.3.3|2|5` }, reads: [{ kind: 'spanning-tree', enabled: null }] },
    {
      name: 'the one tree that a bridge with a tree per VLAN tells without a context is that of VLAN 1',
      given: { snmp: `${VTP_VLAN_TYPE}.1.1|2|1\n${VTP_VLAN_TYPE}.1.20|2|1\n${STP}.1.0|2|3\n${STP}.5.0|4x|8001001b21000002\n${STP}.7.0|2|3\n${STP_PORT_ENTRY}.3.3|2|2` },
      reads: [{ kind: 'spanning-tree', instance: '1', root: '00:1b:21:00:00:02' }, { kind: 'spanning-tree-port', instance: '1', port: '#3', state: 'blocking' }],
    },
    { name: 'no tree is told of where nothing was answered', given: { snmp: `${BASE_ADDRESS}.0|4x|001b21000001` }, reads: [], readsNo: ['spanning-tree', 'spanning-tree-port', 'learned'] },
  ],
};
export default dialect;

function forwarding(answers: Answers, context: string): readonly Reading[] {
  const vlan = context === '' ? null : Number(context);
  return learnedStations(answers, FDB_ENTRY, 0, () => vlan, context);
}

function* spanningTree(answers: Answers, context: string): Generator<Reading> {
  const instance = context !== '' ? context : keepsTreePerVlan(answers) ? FIRST_VLAN : ONLY_TREE;
  // The tables without context are VLAN 1's on the makes that have contexts.
  if (context === '' && answers.contexts.includes('1') && answers.rows(STP_PORT_ENTRY, '1').length > 0) return;
  const ports = portsOf(answers);
  const [protocol, priority, root, rootPort] = [1, 2, 5, 7].map((object) => answers.rows(`${STP}.${object}`, context).find((row) => row.index === '0'));
  if (root) {
    const mac = bridgeMac(root);
    const number = numberOf(rootPort) ?? 0;
    const isOn = mac !== null && (numberOf(protocol) === UNKNOWN_PROTOCOL ? runsVisibly(answers, context, number) || null : true);
    yield { kind: 'spanning-tree', instance, root: mac, rootPort: number > 0 ? ports.byBridgePort(number, context) : null, priority: numberOf(priority), enabled: isOn, from: [...new Set([protocol, priority, root, rootPort].flatMap((row) => (row ? [row.from] : [])))].sort() };
  }
  const own = macOf(readScalar(answers, BASE_ADDRESS)) ?? macOf(answers.rows(BASE_ADDRESS, context)[0]);
  const rows = readTable(answers, STP_PORT_ENTRY, STP_PORT, context).filter(({ index }) => Number(index) > 0);
  const numberOfRow = (row: (typeof rows)[number]) => (own !== null && bridgeMac(row.cells.designatedBridge) === own ? portNumber(row.cells.designatedPort) : null);
  const counts = rows.every((row) => (numberOfRow(row) ?? Number(row.index)) === Number(row.index));
  for (const row of rows) {
    const { index, cells, from } = row;
    const port = ports.byBridgePort(Number(index), context);
    if (port === null) continue;
    yield {
      kind: 'spanning-tree-port',
      instance,
      port,
      state: STATES[numberOf(cells.state) ?? 0] ?? 'unknown',
      designatedBridge: bridgeMac(cells.designatedBridge),
      designatedPort: portNumber(cells.designatedPort),
      number: numberOfRow(row) ?? (counts ? Number(index) : null),
      from,
    };
  }
}

function keepsTreePerVlan(answers: Answers): boolean {
  return answers.rows(VTP_VLAN_TYPE).filter((row) => numberOf(row) === ETHERNET).length > 1;
}

/** A way to another root, or a port on its way to forwarding or held back: without a tree that runs there is neither. */
function runsVisibly(answers: Answers, context: string, rootPort: number): boolean {
  return rootPort > 0 || answers.rows(`${STP_PORT_ENTRY}.${STP_PORT.state}`, context).some((row) => IN_MOTION.has(STATES[numberOf(row) ?? 0] ?? 'unknown'));
}

/** The MAC of a bridge id (two octets of priority before it); null where it is zero. */
function bridgeMac(row: Row | undefined): Mac | null {
  const told = row ? bytesOf(row) : null;
  // Some agents write the sixteen digits as text.
  const octets = told?.length === 16 && /^[0-9a-f]{16}$/i.test(decode(told)) ? Buffer.from(decode(told), 'hex') : told;
  const mac = octets?.length === 8 ? macOfBytes(octets.slice(2)) : null;
  return mac === ZERO ? null : mac;
}
/** The number in a port id: its highest four bits are priority (IEEE 802.1D-2004 §9.2.7). */
function portNumber(row: Row | undefined): number | null {
  const octets = row ? bytesOf(row) : null;
  const number = octets?.length === 2 ? ((octets[0]! & 0x0f) << 8) | octets[1]! : 0;
  return number === 0 ? null : number;
}
