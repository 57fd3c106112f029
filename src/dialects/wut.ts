/** Knows Wiesemann & Theis Com-Servers and web thermometers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Wiesemann & Theis Com-Servers and web thermometers',
  vendor: 'W&T',
  enterprises: [5040],
  role: 'appliance',
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.5040.1.2.8.3.3.6.0', match: /(#\d+)/ }],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5040.1.1', '1.3.6.1.4.1.5040.1.2.8.3.3.6.0|4|#57610'].join('\n') },
      reads: [{ kind: 'is-a', model: '#57610', by: 'leaf' }, { kind: 'is-a', vendor: 'W&T' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
