/** Knows Mitel exchanges. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Mitel exchanges',
  vendor: 'Mitel',
  enterprises: [1027],
  role: 'phone',
  examples: [
    {
      name: 'exchange',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Mitel Controller', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1027.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Mitel', by: 'sysobjectid' }, { kind: 'is-a', vendor: 'Mitel' }, { kind: 'role', role: 'phone' }],
    },
  ],
});
