/** Knows NetApp: NETWORK-APPLIANCE-MIB; in a cluster the model of the first node, whose serial is no key of the whole. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'NetApp: NETWORK-APPLIANCE-MIB',
  vendor: 'NetApp',
  enterprises: [789],
  os: 'ONTAP',
  role: 'storage',
  descr: [
    /NetApp Release (?<version>[^:,\s]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.789.1.1.5.0', '1.3.6.1.4.1.789.1.25.2.1.4'],
    version: [{ oid: '1.3.6.1.4.1.789.1.1.2.0', match: /NetApp Release ([^:,\s]+)/ }],
    serial: ['1.3.6.1.4.1.789.1.1.9.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.789.1.1', '1.3.6.1.4.1.789.1.1.2.0|4|NetApp Release 9.8P2: Tue Mar', '1.3.6.1.4.1.789.1.1.5.0|4|MX-1200', '1.3.6.1.4.1.789.1.1.9.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '9.8P2', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'NetApp' }, { kind: 'role', role: 'storage' }],
    },
    {
      name: 'a cluster of two nodes',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|NetApp Release 9.11.1P4: Mon Jan 09 05:41:52 UTC 2023', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.789.2.5', '1.3.6.1.4.1.789.1.25.2.1.4.5.110.111.100.101.49|4|NX-A250', '1.3.6.1.4.1.789.1.25.2.1.5.5.110.111.100.101.49|4|721230000001', '1.3.6.1.4.1.789.1.25.2.1.17.5.110.111.100.101.49|2|1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'NX-A250', by: 'leaf' }, { kind: 'is-a', version: '9.11.1P4', by: 'descr' }, { kind: 'is-a', vendor: 'NetApp' }],
    },
  ],
});
