/** Knows net-track e3Meter power meters (NETTRACK-E3METER-CTR-SNMP-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'net-track e3Meter power meters (NETTRACK-E3METER-CTR-SNMP-MIB)',
  vendor: 'net-track',
  enterprises: [21695],
  role: 'ups',
  leaves: {
    version: ['1.3.6.1.4.1.21695.1.10.1.1'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21695.1', '1.3.6.1.4.1.21695.1.10.1.1.0|4|1.43b'].join('\n') },
      reads: [{ kind: 'is-a', version: '1.43b', by: 'leaf' }, { kind: 'is-a', vendor: 'net-track' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
