/** Knows Opengate Data Systems: air dampers and climate monitors of racks. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Opengate Data Systems: air dampers and climate monitors of racks',
  vendor: 'Opengate',
  enterprises: [29414],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.29414.1.1.1.0'],
    serial: ['1.3.6.1.4.1.29414.1.2.1.2'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.29414.1', '1.3.6.1.4.1.29414.1.1.1.0|4|SwitchAir 87', '1.3.6.1.4.1.29414.1.2.1.2.1|4|2800007A42100087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SwitchAir 87', serial: '2800007A42100087', by: 'leaf' }, { kind: 'is-a', vendor: 'Opengate' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
