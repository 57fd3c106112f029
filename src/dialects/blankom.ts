/** Knows BLANKOM headends. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'BLANKOM headends',
  vendor: 'BLANKOM',
  enterprises: [16744],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.16744.2.45.1.1.1.0'],
    version: ['1.3.6.1.4.1.16744.2.45.1.2.2.0'],
    serial: ['1.3.6.1.4.1.16744.2.45.1.2.13.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.16744.2.45', '1.3.6.1.4.1.16744.2.45.1.1.1.0|4|HDE 87', '1.3.6.1.4.1.16744.2.45.1.2.2.0|4|2.8.7', '1.3.6.1.4.1.16744.2.45.1.2.13.0|4|BK0087042'].join('\n') },
      reads: [{ kind: 'is-a', model: 'HDE 87', version: '2.8.7', serial: 'BK0087042', by: 'leaf' }, { kind: 'is-a', vendor: 'BLANKOM' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
