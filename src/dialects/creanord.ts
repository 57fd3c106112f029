/** Knows Creanord service assurance. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Creanord service assurance',
  vendor: 'Creanord',
  enterprises: [27509],
  role: 'appliance',
  leaves: {
    version: ['1.3.6.1.4.1.27509.3.1.5.0', '1.3.6.1.4.1.27509.3.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.27509.1.1', '1.3.6.1.4.1.27509.3.1.5.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Creanord' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
