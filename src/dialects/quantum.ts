/** Knows Quantum and Overland: tape libraries. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Quantum and Overland: tape libraries',
  vendor: 'Quantum',
  enterprises: [2036, 3697, 3764, 3351],
  role: 'storage',
  leaves: {
    serial: ['1.3.6.1.4.1.3764.1.1.10.10.0'],
  },
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2036.1' }, reads: [{ kind: 'is-a', vendor: 'Quantum' }, { kind: 'role', role: 'storage' }] },
    {
      name: 'a serial number (ADIC-INTELLIGENT-STORAGE-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3764.1.1', '1.3.6.1.4.1.3764.1.1.10.10.0|4|QX0C0017755'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX0C0017755', by: 'leaf' }],
    },
  ],
});
