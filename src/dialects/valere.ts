/** Knows Valere direct-current power systems (VALERE-DC-POWER-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Valere direct-current power systems (VALERE-DC-POWER-MIB)',
  vendor: 'Eltek',
  enterprises: [13858],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.13858.2.1.2.0'],
    version: ['1.3.6.1.4.1.13858.2.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.13858.1.1', '1.3.6.1.4.1.13858.2.1.2.0|4|MX-1200', '1.3.6.1.4.1.13858.2.1.3.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Eltek' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
