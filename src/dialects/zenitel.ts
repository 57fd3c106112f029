/** Knows Zenitel and Stentofon intercoms. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Zenitel and Stentofon intercoms',
  vendor: 'Zenitel',
  enterprises: [26122],
  role: 'phone',
  foreign: /^Linux (?:AlphaCom|zenitel|ipstation)/i,
  leaves: {
    version: ['1.3.6.1.4.1.26122.3.1.5.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.26122.1.1', '1.3.6.1.4.1.26122.3.1.5.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Zenitel' }, { kind: 'role', role: 'phone' }],
    },
  ],
});
