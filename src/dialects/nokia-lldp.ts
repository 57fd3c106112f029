/** Knows the LLDP tables of Nokia SR OS, which keeps neighbours per destination address and under the ifIndex, and leaves those of the LLDP-MIB empty (TIMETRA-LLDP-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isOf, walks } from './bricks/asks.js';
import { COLUMNS_2005, neighboursOf } from './bricks/lldp-neighbours.js';
import { PORT_COLUMNS } from './bricks/lldp-ports.js';
import { portId } from './bricks/neighbours.js';
import { portsOf } from './bricks/ports.js';
import { macOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const LLDP = '1.3.6.1.4.1.6527.3.1.2.59';
const LOCAL_PORT_ENTRY = `${LLDP}.3.1.1`;
const REMOTE_ENTRY = `${LLDP}.4.1.1`;
const MANAGEMENT_ENTRY = `${LLDP}.4.2.1`;
/** Which destination address an index stands for; frames to others than the nearest bridge come from further away (IEEE 802.1AB-2009 §7.1). */
const DESTINATION_ENTRY = `${LLDP}.1.7.1`;
const NEAREST_BRIDGE = '01:80:c2:00:00:0e';

const dialect: Dialect = {
  title: 'Nokia SR OS: TIMETRA-LLDP-MIB',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Nokia', 'Alcatel-Lucent'),
  asks: [...walks('lldp', `${DESTINATION_ENTRY}.2`), ...columnWalks('lldp', LOCAL_PORT_ENTRY, PORT_COLUMNS), ...columnWalks('lldp', REMOTE_ENTRY, COLUMNS_2005), ...walks('lldp', `${MANAGEMENT_ENTRY}.3`)],
  *read(answers) {
    const ports = portsOf(answers);
    const further = new Set(answers.rows(`${DESTINATION_ENTRY}.2`).flatMap((row) => (macOf(row) === NEAREST_BRIDGE ? [] : [row.index])));
    for (const { index, cells, from } of readTable(answers, LOCAL_PORT_ENTRY, PORT_COLUMNS)) {
      const [ifIndex, destination] = index.split('.');
      const id = portId(cells.subtype, cells.id);
      if (id && destination !== undefined && !further.has(destination) && Number(ifIndex) > 0) yield { kind: 'announces-port', port: ports.byIndex(Number(ifIndex)), id, from };
    }
    yield* neighboursOf(answers, { entry: REMOTE_ENTRY, columns: COLUMNS_2005, management: MANAGEMENT_ENTRY }, ([, ifIndex, destination, ...rest]) => (rest.length !== 1 || destination === undefined || further.has(destination) ? undefined : Number(ifIndex) > 0 ? ports.byIndex(Number(ifIndex)) : null));
  },
  examples: [
    {
      name: 'a neighbour, and how it calls its own port',
      given: {
        snmp: `1.3.6.1.2.1.31.1.1.1.1.35684352|4|1/1/1\n${LOCAL_PORT_ENTRY}.2.35684352.1|2|7\n${LOCAL_PORT_ENTRY}.3.35684352.1|4|35684352\n${REMOTE_ENTRY}.4.9.35684352.1.3|2|4\n${REMOTE_ENTRY}.5.9.35684352.1.3|4x|001b21000009\n${REMOTE_ENTRY}.6.9.35684352.1.3|2|7\n${REMOTE_ENTRY}.7.9.35684352.1.3|4|35717120\n${REMOTE_ENTRY}.9.9.35684352.1.3|4|hilltop\n${MANAGEMENT_ENTRY}.3.9.35684352.1.3.1.4.192.0.2.9|2|2`,
      },
      reads: [
        { kind: 'announces-port', port: '1/1/1', id: { subtype: 'local', value: '35684352' } },
        { kind: 'neighbour', protocol: 'lldp', port: '1/1/1', name: 'hilltop', chassis: { subtype: 'mac', value: '00:1b:21:00:00:09' }, remotePort: { subtype: 'local', value: '35717120' }, addresses: ['192.0.2.9'] },
      ],
    },
    { name: 'one whose frames come from beyond the nearest bridge', given: { snmp: `${DESTINATION_ENTRY}.2.1|4x|0180c200000e\n${DESTINATION_ENTRY}.2.3|4x|0180c2000000\n${REMOTE_ENTRY}.9.9.35684352.3.3|4|far away` }, reads: [], readsNo: ['neighbour'] },
  ],
};
export default dialect;
