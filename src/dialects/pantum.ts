/** Knows Pantum printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Pantum printers',
  vendor: 'Pantum',
  enterprises: [40093],
  role: 'printer',
  leaves: {
    model: ['1.3.6.1.2.1.43.5.1.1.16.1'],
    serial: ['1.3.6.1.4.1.40093.1.1.1.5', '1.3.6.1.4.1.40093.6.1.2', '1.3.6.1.4.1.40093.10.1.1.4'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.40093.1.1', '1.3.6.1.4.1.40093.6.1.2.0|4|CX9A087042', '1.3.6.1.2.1.43.5.1.1.16.1|4|Pantum MX6550NW'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Pantum MX6550NW', serial: 'CX9A087042', by: 'leaf' }, { kind: 'is-a', vendor: 'Pantum' }, { kind: 'role', role: 'printer' }],
    },
  ],
});
