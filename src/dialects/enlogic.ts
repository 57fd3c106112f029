/** Knows Enlogic PDUs. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Enlogic PDUs',
  vendor: 'Enlogic',
  enterprises: [38446],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.38446.1.1.2.1.10'],
    version: ['1.3.6.1.4.1.38446.1.1.2.1.13'],
    serial: ['1.3.6.1.4.1.38446.1.1.2.1.11'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.38446.1.1', '1.3.6.1.4.1.38446.1.1.2.1.10.1|4|MX-1200', '1.3.6.1.4.1.38446.1.1.2.1.11.1|4|QX7A4210087', '1.3.6.1.4.1.38446.1.1.2.1.13.1|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Enlogic' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
