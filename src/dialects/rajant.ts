/** Knows Rajant mesh radios. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Rajant mesh radios',
  vendor: 'Rajant',
  enterprises: [34861],
  role: 'access-point',
  leaves: {
    serial: ['1.3.6.1.4.1.34861.1.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.34861.1.1', '1.3.6.1.4.1.34861.1.1.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Rajant' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
