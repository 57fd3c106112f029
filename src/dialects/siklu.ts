/** Knows Siklu radios. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Siklu radios',
  vendor: 'Siklu',
  enterprises: [31926],
  role: 'router',
  leaves: {
    version: ['1.3.6.1.4.1.31926.1.6.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.31926.1.1', '1.3.6.1.4.1.31926.1.6.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Siklu' }, { kind: 'role', role: 'router' }],
    },
  ],
});
