/** Knows the access points of a Ruckus ZoneDirector (RUCKUS-ZD-WLAN-MIB ruckusZDWLANAPTable). */
import { accessPointDialect } from './bricks/access-points.js';
import { isOf } from './bricks/asks.js';

const ENTRY = '1.3.6.1.4.1.25053.1.2.2.1.1.2.1.1';

export default accessPointDialect({
  title: 'RUCKUS-ZD-WLAN-MIB: access points of a ZoneDirector',
  speaks: (known) => isOf(known, 'Ruckus') && known.some((fact) => fact.kind === 'role' && fact.role === 'access-point'),
  entry: ENTRY,
  columns: { name: 2, address: 10, state: 3 },
  joined: 1,
  examples: [
    { name: 'one that is connected, and one that is not', given: { snmp: `${ENTRY}.2.6.0.27.33.0.0.1|4|ap-hall\n${ENTRY}.2.6.0.27.33.0.0.2|4|ap-yard\n${ENTRY}.3.6.0.27.33.0.0.1|2|1\n${ENTRY}.3.6.0.27.33.0.0.2|2|0\n${ENTRY}.10.6.0.27.33.0.0.1|64|192.0.2.41\n${ENTRY}.10.6.0.27.33.0.0.2|64|192.0.2.42` }, reads: [{ kind: 'steers-access-point', name: 'ap-hall', address: '192.0.2.41' }] },
    { name: 'nothing of it', given: { snmp: `${ENTRY}.2.6.0.27.33.0.0.1|4|ap-hall` }, reads: [], readsNo: ['steers-access-point'] },
  ],
});
