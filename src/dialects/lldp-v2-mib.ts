/** Knows the LLDP tables of the 2009 edition, in which ports are interfaces and neighbours are kept per destination address (LLDP-V2-MIB, IEEE 802.1AB-2009). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, isBridge, isRouting, walks } from './bricks/asks.js';
import { neighboursOf } from './bricks/lldp-neighbours.js';
import { told } from './bricks/members.js';
import { chassisId, portId } from './bricks/neighbours.js';
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
    yield* neighboursOf(answers, { entry: REMOTE_ENTRY, columns: REMOTE_COLUMNS, management: MANAGEMENT_ENTRY }, (parts) => (parts.length !== 4 ? undefined : Number(parts[1]) > 0 ? ports.byIndex(Number(parts[1])) : null));
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
