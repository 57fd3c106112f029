/** Knows the peers of an Arista switch in BGP, those over IPv6 included (ARISTA-BGP4V2-MIB, after draft-ietf-idr-bgp4-mibv2-13). */
import { bgpPeersDialect } from './bricks/bgp-peers.js';

const ENTRY = '1.3.6.1.4.1.30065.4.1.1.2.1';

export default bgpPeersDialect({
  title: 'ARISTA-BGP4V2-MIB aristaBgp4V2PeerTable',
  vendor: 'Arista',
  entry: ENTRY,
  columns: { state: 13, self: 8 },
  before: 1,
  examples: [
    { name: 'a peer over IPv4 and one over IPv6', given: { snmp: `${ENTRY}.13.1.1.4.192.0.2.7|2|6\n${ENTRY}.13.1.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.7|2|3` }, reads: [{ kind: 'routing-neighbour', protocol: 'bgp', peer: '192.0.2.7', state: 'established' }, { kind: 'routing-neighbour', protocol: 'bgp', peer: '2001:db8::7', state: 'active' }] },
    { name: 'no peers', given: { snmp: '1.3.6.1.2.1.15.4.0|64|0.0.0.0' }, reads: [], readsNo: ['routing-neighbour'] },
  ],
});
