/** Knows Newmar power distribution. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Newmar power distribution',
  vendor: 'Newmar',
  enterprises: [44686],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.44686.1.1.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.44686.1', '1.3.6.1.4.1.44686.1.1.1.0|4|iDST-87'].join('\n') },
      reads: [{ kind: 'is-a', model: 'iDST-87', by: 'leaf' }, { kind: 'is-a', vendor: 'Newmar' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
