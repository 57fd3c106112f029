/** Knows Chatsworth: power strips for racks. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Chatsworth: power strips for racks',
  vendor: 'Chatsworth',
  enterprises: [30932],
  role: 'ups',
  leaves: {
    version: ['1.3.6.1.4.1.30932.1.1.1.1.0'],
    serial: ['1.3.6.1.4.1.30932.1.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.30932.1.1', '1.3.6.1.4.1.30932.1.1.1.1.0|4|2.0.287', '1.3.6.1.4.1.30932.1.1.1.2.0|4|CP870042'].join('\n') },
      reads: [{ kind: 'is-a', version: '2.0.287', serial: 'CP870042', by: 'leaf' }, { kind: 'is-a', vendor: 'Chatsworth' }],
    },
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.30932.1' }, reads: [{ kind: 'is-a', vendor: 'Chatsworth' }, { kind: 'role', role: 'ups' }] },
  ],
});
