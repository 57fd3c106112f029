/** Knows the access points of an Aruba mobility controller (WLSX-WLAN-MIB wlsxWlanAPTable). */
import { accessPointDialect } from './bricks/access-points.js';
import { isOf } from './bricks/asks.js';

const ENTRY = '1.3.6.1.4.1.14823.2.2.1.5.2.1.4.1';

export default accessPointDialect({
  title: 'WLSX-WLAN-MIB: access points of an Aruba controller',
  speaks: (known) => isOf(known, 'Aruba') && known.some((fact) => (fact.kind === 'is-a' && fact.os === 'ArubaOS') || (fact.kind === 'described' && /^(?:ArubaOS|AOS-W|AOS-10|AOS) \(MODEL: /i.test(fact.text))),
  entry: ENTRY,
  columns: { name: 3, address: 2, state: 19 },
  joined: 1,
  examples: [
    { name: 'one that is up, and one that is down', given: { snmp: `${ENTRY}.2.0.27.33.0.0.1|64|192.0.2.41\n${ENTRY}.2.0.27.33.0.0.2|64|192.0.2.42\n${ENTRY}.3.0.27.33.0.0.1|4|ap-hall\n${ENTRY}.3.0.27.33.0.0.2|4|ap-yard\n${ENTRY}.19.0.27.33.0.0.1|2|1\n${ENTRY}.19.0.27.33.0.0.2|2|2` }, reads: [{ kind: 'steers-access-point', name: 'ap-hall', address: '192.0.2.41' }] },
    { name: 'nothing of it', given: { snmp: `${ENTRY}.2.0.27.33.0.0.1|64|192.0.2.41` }, reads: [], readsNo: ['steers-access-point'] },
  ],
});
