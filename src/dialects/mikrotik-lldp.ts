/** Knows on which port RouterOS heard each LLDP neighbour (MIKROTIK-MIB mtxrNeighborTable beside LLDP-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, isOf, walks } from './bricks/asks.js';
import { COLUMNS_2005, neighboursOf } from './bricks/lldp-neighbours.js';
import { ROUTEROS_HEARD_ON, portsOfRouterOs } from './bricks/lldp-ports.js';

const REMOTE = '1.0.8802.1.1.2.1.4';
const REMOTE_ENTRY = `${REMOTE}.1.1`;
const MANAGEMENT_ENTRY = `${REMOTE}.2.1`;
const PORT_1 = '1.3.6.1.2.1.31.1.1.1.1.2|4|ether1';

const dialect: Dialect = {
  title: 'MikroTik RouterOS: ports of LLDP neighbours',
  speaks: (known) => answersSnmp(known) && isOf(known, 'MikroTik'),
  asks: walks('lldp', ROUTEROS_HEARD_ON),
  *read(answers) {
    const portOf = portsOfRouterOs(answers);
    if (portOf === null) return;
    // Its own table has those of MNDP too, which go through whole networks: only what LLDP tells is read.
    yield* neighboursOf(answers, { entry: REMOTE_ENTRY, columns: COLUMNS_2005, management: MANAGEMENT_ENTRY }, (parts) => (parts.length === 1 || (parts.length === 3 && parts[1] === '0') ? portOf(Number(parts.at(-1))) : undefined));
  },
  examples: [
    {
      name: 'a neighbour under a port number of nought',
      given: { snmp: `${PORT_1}\n${REMOTE_ENTRY}.4.0.0.5|2|4\n${REMOTE_ENTRY}.5.0.0.5|4x|001b21000009\n${REMOTE_ENTRY}.6.0.0.5|2|5\n${REMOTE_ENTRY}.7.0.0.5|4|bridge/ether3\n${REMOTE_ENTRY}.9.0.0.5|4|barn\n${MANAGEMENT_ENTRY}.3.0.0.5.1.4.192.0.2.9|2|2\n${ROUTEROS_HEARD_ON}.5|2|2` },
      reads: [{ kind: 'neighbour', protocol: 'lldp', port: 'ether1', name: 'barn', chassis: { subtype: 'mac', value: '00:1b:21:00:00:09' }, remotePort: { subtype: 'name', value: 'bridge/ether3' }, addresses: ['192.0.2.9'] }],
    },
    { name: 'a neighbour whose number is the whole index', given: { snmp: `${PORT_1}\n${REMOTE_ENTRY}.9.7|4|barn\n${ROUTEROS_HEARD_ON}.7|2|2` }, reads: [{ kind: 'neighbour', port: 'ether1', name: 'barn' }] },
    { name: 'one that its own table does not have', given: { snmp: `${PORT_1}\n${REMOTE_ENTRY}.9.0.0.7|4|barn\n${ROUTEROS_HEARD_ON}.8|2|2` }, reads: [{ kind: 'neighbour', port: null, name: 'barn' }] },
    { name: 'no neighbour by LLDP', given: { snmp: `${PORT_1}\n${ROUTEROS_HEARD_ON}.8|2|2` }, reads: [], readsNo: ['neighbour'] },
  ],
};
export default dialect;
