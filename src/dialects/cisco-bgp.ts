/** Knows the peers of a Cisco router in BGP, those over IPv6 included (CISCO-BGP4-MIB). */
import { bgpPeersDialect } from './bricks/bgp-peers.js';

const ENTRY = '1.3.6.1.4.1.9.9.187.1.2.5.1';

export default bgpPeersDialect({
  title: 'CISCO-BGP4-MIB cbgpPeer2Table',
  vendor: 'Cisco',
  entry: ENTRY,
  columns: { state: 3, self: 9 },
  before: 0,
  examples: [
    { name: 'a peer over IPv6, and one that the standard table has', given: { snmp: `1.3.6.1.2.1.15.3.1.2.192.0.2.2|2|6\n${ENTRY}.3.1.4.192.0.2.2|2|6\n${ENTRY}.3.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.9|2|6\n${ENTRY}.9.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.9|64|198.51.100.1` }, reads: [{ kind: 'routing-neighbour', protocol: 'bgp', peer: '2001:db8::9', state: 'established', self: '198.51.100.1' }] },
    { name: 'an address that is cut', given: { snmp: `${ENTRY}.3.2.16.32.1.13|2|6` }, reads: [], readsNo: ['routing-neighbour'] },
  ],
});
