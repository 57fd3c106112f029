/** Knows the LLDP tables: what a box announces of itself and of its ports, and which neighbours it hears (LLDP-MIB, IEEE 802.1AB-2005). */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { answersSnmp, walks } from './bricks/asks.js';
import { COLUMNS_2005, neighboursOf } from './bricks/lldp-neighbours.js';
import { PORT_COLUMNS, portsByNumber, portsOfRouterOs } from './bricks/lldp-ports.js';
import { told } from './bricks/members.js';
import { chassisId, portId, rolesOfCapabilities } from './bricks/neighbours.js';
import { textOf } from './bricks/rows.js';
import { readScalar, readTable } from './bricks/table.js';

const LLDP = '1.0.8802.1.1.2.1';
const LOCAL = `${LLDP}.3`;
const LOCAL_PORT_ENTRY = `${LOCAL}.7.1`;
const REMOTE = `${LLDP}.4`;
const REMOTE_ENTRY = `${REMOTE}.1.1`;
const MANAGEMENT_ENTRY = `${REMOTE}.2.1`;
/** LLDP-EXT-MED-MIB lldpXMedRemInventoryTable, indexed as the table of neighbours is. */
const MED_INVENTORY_ENTRY = `${LLDP}.5.4795.1.3.3.1`;

const dialect: Dialect = {
  title: 'LLDP-MIB (IEEE 802.1AB-2005)',
  speaks: answersSnmp,
  asks: walks('lldp', LOCAL, REMOTE),
  *read(answers) {
    const localPorts = portsByNumber(answers);
    yield* announced(answers, localPorts);
    yield* neighboursOf(answers, { entry: REMOTE_ENTRY, columns: COLUMNS_2005, management: MANAGEMENT_ENTRY, inventory: MED_INVENTORY_ENTRY }, (parts) => (parts.length !== 3 || (parts[1] === '0' && portsOfRouterOs(answers) !== null) ? undefined : localPorts(Number(parts[1]))));
  },
  examples: [
    {
      name: 'a neighbour on a port whose LLDP number is not its ifIndex',
      given: {
        snmp: `1.3.6.1.2.1.2.2.1.2.10101|4|GigabitEthernet0/1\n1.3.6.1.2.1.31.1.1.1.1.10101|4|Gi0/1\n${LOCAL}.1.0|2|4\n${LOCAL}.2.0|4x|001b21000001\n${LOCAL}.3.0|4|sw1\n${LOCAL_PORT_ENTRY}.2.1|2|5\n${LOCAL_PORT_ENTRY}.3.1|4|Gi0/1\n${REMOTE_ENTRY}.4.0.1.3|2|4\n${REMOTE_ENTRY}.5.0.1.3|4x|001b21000002\n${REMOTE_ENTRY}.6.0.1.3|2|5\n${REMOTE_ENTRY}.7.0.1.3|4|ge-0/0/7\n${REMOTE_ENTRY}.9.0.1.3|4|sw2\n${REMOTE_ENTRY}.12.0.1.3|4x|2800\n${MANAGEMENT_ENTRY}.3.0.1.3.1.4.192.0.2.2|2|2`,
      },
      reads: [
        { kind: 'announces', protocol: 'lldp', chassis: { subtype: 'mac', value: '00:1b:21:00:00:01' }, name: 'sw1' },
        { kind: 'announces-port', port: 'Gi0/1', id: { subtype: 'name', value: 'Gi0/1' } },
        { kind: 'neighbour', protocol: 'lldp', port: 'Gi0/1', chassis: { subtype: 'mac', value: '00:1b:21:00:00:02' }, remotePort: { subtype: 'name', value: 'ge-0/0/7' }, name: 'sw2', addresses: ['192.0.2.2'], capabilities: ['router', 'switch'] },
      ],
    },
    { name: 'without a table of its own ports, a port number is a bridge port', given: { snmp: `1.3.6.1.2.1.2.2.1.2.50|4|port fifty\n1.3.6.1.2.1.17.1.4.1.2.2|2|50\n${REMOTE_ENTRY}.4.0.2.1|2|7\n${REMOTE_ENTRY}.5.0.2.1|4|box\n${REMOTE_ENTRY}.6.0.2.1|2|7\n${REMOTE_ENTRY}.7.0.2.1|4|12` }, reads: [{ kind: 'neighbour', port: 'port fifty', chassis: { subtype: 'local', value: 'box' }, remotePort: { subtype: 'local', value: '12' } }] },
    { name: 'a number that is one port as bridge port and another as interface leaves the port unknown', given: { snmp: `1.3.6.1.2.1.2.2.1.2.2|4|two\n1.3.6.1.2.1.2.2.1.3.2|2|6\n1.3.6.1.2.1.2.2.1.2.3|4|three\n1.3.6.1.2.1.2.2.1.3.3|2|6\n1.3.6.1.2.1.17.1.4.1.2.2|2|3\n${REMOTE_ENTRY}.4.0.2.1|2|4\n${REMOTE_ENTRY}.5.0.2.1|4x|001b21000002` }, reads: [{ kind: 'neighbour', port: null }] },
    {
      name: "a neighbour's label, as it announces it",
      given: { snmp: `${REMOTE_ENTRY}.4.0.2.1|2|4\n${REMOTE_ENTRY}.5.0.2.1|4x|001b21000021\n${REMOTE_ENTRY}.9.0.2.1|4|phone-12\n${MED_INVENTORY_ENTRY}.3.0.2.1|4|6.2.1\n${MED_INVENTORY_ENTRY}.4.0.2.1|4|PH00A7781\n${MED_INVENTORY_ENTRY}.5.0.2.1|4|Example\n${MED_INVENTORY_ENTRY}.6.0.2.1|4|EP-40` },
      reads: [{ kind: 'neighbour', name: 'phone-12', inventory: { vendor: 'Example', model: 'EP-40', software: '6.2.1', serial: 'PH00A7781' } }],
    },
    { name: 'a telephone says that it is one', given: { snmp: `${LOCAL}.1.0|2|4\n${LOCAL}.2.0|4x|001b21000003\n${LOCAL}.6.0|4x|2400` }, reads: [{ kind: 'role', role: 'phone', by: 'lldp' }] },
  ],
};
export default dialect;

function* announced(answers: Answers, localPorts: (number: number) => string | null): Generator<Reading> {
  const [subtype, id, name] = [1, 2, 3].map((object) => readScalar(answers, `${LOCAL}.${object}`));
  const chassis = chassisId(subtype, id);
  const called = textOf(name);
  const from = [...new Set([subtype, id, name].flatMap((row) => (row ? [row.from] : [])))].sort();
  if (chassis || called !== null) yield { kind: 'announces', protocol: 'lldp', ...told({ chassis, name: called }), from };
  const [supported, enabled] = [readScalar(answers, `${LOCAL}.5`), readScalar(answers, `${LOCAL}.6`)];
  for (const role of rolesOfCapabilities(enabled, undefined)) {
    const source = (enabled ?? supported)!;
    if (role === 'phone' || role === 'access-point') yield { kind: 'role', role, by: 'lldp', from: [source.from] };
  }
  for (const { index, cells, from: cited } of readTable(answers, LOCAL_PORT_ENTRY, PORT_COLUMNS)) {
    const own = portId(cells.subtype, cells.id);
    const port = localPorts(Number(index));
    if (own && port !== null) yield { kind: 'announces-port', port, id: own, from: cited };
  }
}
