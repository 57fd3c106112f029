/** Knows ICT power systems. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ICT power systems',
  vendor: 'ICT',
  enterprises: [39145],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.39145.13.1.0', '1.3.6.1.4.1.39145.11.1.0', '1.3.6.1.4.1.39145.10.1.0', '1.3.6.1.4.1.39145.12.1.0'],
    version: ['1.3.6.1.4.1.39145.13.4.0', '1.3.6.1.4.1.39145.11.4.0', '1.3.6.1.4.1.39145.10.4.0', '1.3.6.1.4.1.39145.12.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.39145.1.1', '1.3.6.1.4.1.39145.13.1.0|4|MX-1200', '1.3.6.1.4.1.39145.13.4.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'ICT' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
