/** Knows the LLDP tables of the 2009 edition, in which ports are interfaces and neighbours are kept per destination address (LLDP-V2-MIB, IEEE 802.1AB-2009). */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { answersSnmp, isBridge, isRouting, walks } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { chassisId, inventoryOf, managementAddressAt, portId, rolesOfCapabilities } from './bricks/neighbours.js';
import { portsOf } from './bricks/ports.js';
import { textOf } from './bricks/rows.js';
import { readScalar, readTable } from './bricks/table.js';

const LLDP = '1.3.111.2.802.1.1.13.1';
const LOCAL = `${LLDP}.3`;
const LOCAL_PORT_ENTRY = `${LOCAL}.7.1`;
const REMOTE = `${LLDP}.4`;
const REMOTE_ENTRY = `${REMOTE}.1.1`;
const MANAGEMENT_ENTRY = `${REMOTE}.2.1`;
const PORT_COLUMNS = { subtype: 2, id: 3 };
const REMOTE_COLUMNS = { chassisSubtype: 5, chassis: 6, portSubtype: 7, port: 8, portDescription: 9, name: 10, description: 11, supported: 12, enabled: 13 };

const dialect: Dialect = {
  title: 'LLDP-V2-MIB (IEEE 802.1AB-2009)',
  speaks: (known) => answersSnmp(known) && (isBridge(known) || isRouting(known)),
  asks: walks('lldp', LOCAL, REMOTE),
  *read(answers) {
    const ports = portsOf(answers);
    const [subtype, id, name] = [1, 2, 3].map((object) => readScalar(answers, `${LOCAL}.${object}`));
    const chassis = chassisId(subtype, id);
    if (chassis) yield { kind: 'announces', protocol: 'lldp', ...told({ chassis, name: textOf(name) }), from: [...new Set([subtype, id, name].flatMap((row) => (row ? [row.from] : [])))].sort() };
    for (const { index, cells, from } of readTable(answers, LOCAL_PORT_ENTRY, PORT_COLUMNS)) {
      const own = portId(cells.subtype, cells.id);
      if (own && Number(index) > 0) yield { kind: 'announces-port', port: ports.byIndex(Number(index)), id: own, from };
    }
    yield* neighbours(answers);
  },
  examples: [
    {
      name: 'a neighbour with a management address',
      given: {
        snmp: `1.3.6.1.2.1.31.1.1.1.1.7|4|eth7\n${LOCAL}.1.0|2|4\n${LOCAL}.2.0|4x|001b21000001\n${LOCAL_PORT_ENTRY}.2.7|2|7\n${LOCAL_PORT_ENTRY}.3.7|4|7\n${REMOTE_ENTRY}.5.0.7.1.4|2|4\n${REMOTE_ENTRY}.6.0.7.1.4|4x|001b21000002\n${REMOTE_ENTRY}.7.0.7.1.4|2|5\n${REMOTE_ENTRY}.8.0.7.1.4|4|eth0\n${REMOTE_ENTRY}.10.0.7.1.4|4|ap1\n${REMOTE_ENTRY}.13.0.7.1.4|4x|10\n${MANAGEMENT_ENTRY}.3.0.7.1.4.1.4.192.0.2.8|2|2`,
      },
      reads: [
        { kind: 'announces', protocol: 'lldp', chassis: { subtype: 'mac', value: '00:1b:21:00:00:01' } },
        { kind: 'announces-port', port: 'eth7', id: { subtype: 'local', value: '7' } },
        { kind: 'neighbour', protocol: 'lldp', port: 'eth7', name: 'ap1', remotePort: { subtype: 'name', value: 'eth0' }, addresses: ['192.0.2.8'], capabilities: ['access-point'] },
      ],
    },
  ],
};
export default dialect;

function* neighbours(answers: Answers): Generator<Reading> {
  const addresses = new Map<string, Set<string>>();
  for (const row of answers.rows(MANAGEMENT_ENTRY)) {
    const parts = row.index.split('.').slice(1);
    const address = managementAddressAt(parts, 4);
    const key = parts.slice(0, 4).join('.');
    if (address !== null) addresses.set(key, (addresses.get(key) ?? new Set()).add(address));
  }
  for (const { index, cells, from } of readTable(answers, REMOTE_ENTRY, REMOTE_COLUMNS)) {
    const parts = index.split('.');
    const chassis = chassisId(cells.chassisSubtype, cells.chassis);
    const name = textOf(cells.name);
    if (parts.length !== 4 || (!chassis && name === null)) continue;
    const roles = rolesOfCapabilities(cells.enabled, cells.supported);
    const inventory = inventoryOf({}, textOf(cells.description));
    yield {
      kind: 'neighbour',
      protocol: 'lldp',
      port: Number(parts[1]) > 0 ? portsOf(answers).byIndex(Number(parts[1])) : null,
      ...told({ chassis, remotePort: portId(cells.portSubtype, cells.port), remotePortDescription: textOf(cells.portDescription), name, description: textOf(cells.description) }),
      ...(addresses.has(index) ? { addresses: [...addresses.get(index)!].sort() } : {}),
      ...(roles.length > 0 ? { capabilities: roles } : {}),
      ...(inventory && { inventory }),
      from,
    };
  }
}
