/** Knows the access points of a Cisco wireless controller (AIRESPACE-WIRELESS-MIB bsnAPTable, which the Catalyst 9800 kept). */
import { accessPointDialect } from './bricks/access-points.js';
import { isOf } from './bricks/asks.js';

const ENTRY = '1.3.6.1.4.1.14179.2.2.1.1';

export default accessPointDialect({
  title: 'AIRESPACE-WIRELESS-MIB: access points of a Cisco controller',
  speaks: (known) => isOf(known, 'Cisco') && known.some((fact) => (fact.kind === 'is-a' && (fact.os === 'AireOS' || /^(?:AIR-CT|AIR-WLC|C9800)|Catalyst 9800/i.test(fact.model ?? ''))) || (fact.kind === 'described' && /^Cisco Controller\b|C9800/.test(fact.text))),
  entry: ENTRY,
  columns: { name: 3, address: 19, state: 6 },
  joined: 1,
  examples: [
    { name: 'one that is joined, and one that is about to', given: { snmp: `${ENTRY}.3.0.27.33.0.0.1|4|ap-hall\n${ENTRY}.3.0.27.33.0.0.2|4|ap-yard\n${ENTRY}.6.0.27.33.0.0.1|2|1\n${ENTRY}.6.0.27.33.0.0.2|2|3\n${ENTRY}.19.0.27.33.0.0.1|64|192.0.2.41\n${ENTRY}.19.0.27.33.0.0.2|64|192.0.2.42` }, reads: [{ kind: 'steers-access-point', name: 'ap-hall', address: '192.0.2.41' }] },
    { name: 'nothing of it', given: { snmp: `${ENTRY}.3.0.27.33.0.0.1|4|ap-hall` }, reads: [], readsNo: ['steers-access-point'] },
  ],
});
