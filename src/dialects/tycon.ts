/** Knows Tycon remote power monitors. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Tycon remote power monitors',
  vendor: 'Tycon',
  enterprises: [45621],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.45621.3.1.1.0'],
    version: ['1.3.6.1.4.1.45621.3.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.45621.1.1', '1.3.6.1.4.1.45621.3.1.1.0|4|MX-1200', '1.3.6.1.4.1.45621.3.1.2.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Tycon' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
