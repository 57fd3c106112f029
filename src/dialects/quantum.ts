/** Knows Quantum and Overland: tape libraries. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Quantum and Overland: tape libraries',
  vendor: 'Quantum',
  enterprises: [2036, 3697, 3764, 3351],
  role: 'storage',
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2036.1' }, reads: [{ kind: 'is-a', vendor: 'Quantum' }, { kind: 'role', role: 'storage' }] },
  ],
});
