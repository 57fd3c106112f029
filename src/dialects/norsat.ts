/** Knows Norsat satellite equipment. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Norsat satellite equipment',
  vendor: 'Norsat',
  enterprises: [40560],
  role: 'appliance',
  leaves: {
    serial: ['1.3.6.1.4.1.40560.2.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.40560.1.1', '1.3.6.1.4.1.40560.2.1.2.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Norsat' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
