/** Knows Best Power UPS (BESTPOWER-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Best Power UPS (BESTPOWER-MIB)',
  vendor: 'Best Power',
  enterprises: [2947],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.2947.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2947.1.1', '1.3.6.1.4.1.2947.1.1.2.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', by: 'leaf' }, { kind: 'is-a', vendor: 'Best Power' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
