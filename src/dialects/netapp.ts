/** Knows NetApp: NETWORK-APPLIANCE-MIB. */
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
    model: ['1.3.6.1.4.1.789.1.1.5.0', '1.3.6.1.4.1.789.1.25.2.1.5'],
    version: [{ oid: '1.3.6.1.4.1.789.1.1.2.0', match: /NetApp Release ([^:,\s]+)/ }],
    serial: ['1.3.6.1.4.1.789.1.1.9.0', '1.3.6.1.4.1.789.1.25.2.1.17'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.789.1.1', '1.3.6.1.4.1.789.1.1.2.0|4|NetApp Release 9.8P2: Tue Mar', '1.3.6.1.4.1.789.1.1.5.0|4|MX-1200', '1.3.6.1.4.1.789.1.1.9.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '9.8P2', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'NetApp' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
