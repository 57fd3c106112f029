/** Knows Fibrolan Ethernet. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Fibrolan Ethernet',
  vendor: 'Fibrolan',
  enterprises: [4467],
  role: 'switch',
  leaves: {
    version: [{ oid: '1.0.8802.1.1.2.1.3.4.0', match: /SW: ([^,]+)/ }],
    serial: [{ oid: '1.0.8802.1.1.2.1.3.4.0', match: /SN: (\w+)/ }],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.0.8802.1.1.2.1.3.4.0|4|Fibrolan, Falcon-M, SW: 7.0.1.2, SN: 700000000001', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4467.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '7.0.1.2', by: 'leaf' }, { kind: 'is-a', vendor: 'Fibrolan' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
