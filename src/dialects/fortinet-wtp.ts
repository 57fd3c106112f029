/** Knows the access points of a FortiGate (FORTINET-FORTIGATE-MIB fgWcWtpSessionTable). */
import { accessPointDialect } from './bricks/access-points.js';
import { isOf } from './bricks/asks.js';

const ENTRY = '1.3.6.1.4.1.12356.101.14.4.4.1';

export default accessPointDialect({
  title: 'FORTINET-FORTIGATE-MIB: access points of a FortiGate',
  speaks: (known) => isOf(known, 'Fortinet') && known.some((fact) => fact.kind === 'role' && fact.role === 'firewall'),
  entry: ENTRY,
  columns: { address: 3, state: 7 },
  joined: 2,
  examples: [
    { name: 'one that is online, and one that is not', given: { snmp: `${ENTRY}.3.1.2.65.49|4x|c0000229\n${ENTRY}.3.1.2.65.50|4x|c000022a\n${ENTRY}.7.1.2.65.49|2|2\n${ENTRY}.7.1.2.65.50|2|1` }, reads: [{ kind: 'steers-access-point', address: '192.0.2.41' }] },
    { name: 'nothing of it', given: { snmp: `${ENTRY}.3.1.2.65.49|4x|c0000229` }, reads: [], readsNo: ['steers-access-point'] },
  ],
});
