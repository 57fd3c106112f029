/** Knows Delta UPS and power systems. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Delta UPS and power systems',
  vendor: 'Delta',
  enterprises: [2254, 20246],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.2254.2.4.1.2.0', '1.3.6.1.4.1.2254.2.41.1.2.0'],
    version: ['1.3.6.1.4.1.2254.2.4.1.3.0', '1.3.6.1.4.1.20246.2.3.1.1.1.2.1.4.0'],
    serial: ['1.3.6.1.4.1.2254.2.41.1.3.0', '1.3.6.1.4.1.2254.2.61.2.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2254.1.1', '1.3.6.1.4.1.2254.2.4.1.2.0|4|MX-1200', '1.3.6.1.4.1.2254.2.4.1.3.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Delta' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
