/** Knows Teleste Luminato headends (TELESTE-LUMINATO-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Teleste Luminato headends (TELESTE-LUMINATO-MIB)',
  vendor: 'Teleste',
  enterprises: [3715],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.3715.17.1.11.0'],
    version: ['1.3.6.1.4.1.3715.17.1.13.0'],
    serial: ['1.3.6.1.4.1.3715.17.1.10.0'],
  },
  examples: [
    {
      name: 'a headend',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3715.17', '1.3.6.1.4.1.3715.17.1.10.0|4|LUM00012345', '1.3.6.1.4.1.3715.17.1.11.0|4|LCH-Q', '1.3.6.1.4.1.3715.17.1.13.0|4|6.1.7'].join('\n') },
      reads: [{ kind: 'is-a', model: 'LCH-Q', version: '6.1.7', serial: 'LUM00012345', by: 'leaf' }, { kind: 'is-a', vendor: 'Teleste' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
