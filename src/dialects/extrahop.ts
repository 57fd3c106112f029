/** Knows ExtraHop sensors (EXTRAHOP-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ExtraHop sensors (EXTRAHOP-MIB)',
  vendor: 'ExtraHop',
  enterprises: [32015],
  role: 'appliance',
  leaves: {
    version: ['1.3.6.1.4.1.32015.0.0.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.32015', '1.3.6.1.4.1.32015.0.0.0|4|9.4.1.1234'].join('\n') },
      reads: [{ kind: 'is-a', version: '9.4.1.1234', by: 'leaf' }, { kind: 'is-a', vendor: 'ExtraHop' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
