/** Knows the peers of a Huawei router in BGP, those over IPv6 and in other instances included (HUAWEI-BGP-VPN-MIB). */
import { bgpPeersDialect } from './bricks/bgp-peers.js';

const ENTRY = '1.3.6.1.4.1.2011.5.25.177.1.1.2.1';

export default bgpPeersDialect({
  title: 'HUAWEI-BGP-VPN-MIB hwBgpPeerTable',
  vendor: 'Huawei',
  entry: ENTRY,
  columns: { state: 5 },
  before: 3,
  examples: [
    { name: 'one peer in two families', given: { snmp: `${ENTRY}.5.0.2.1.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.5|2|6\n${ENTRY}.5.0.2.128.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.5|2|6` }, reads: [{ kind: 'routing-neighbour', protocol: 'bgp', peer: '2001:db8::5', state: 'established' }] },
    { name: 'no peers', given: { snmp: '1.3.6.1.2.1.15.4.0|64|0.0.0.0' }, reads: [], readsNo: ['routing-neighbour'] },
  ],
});
