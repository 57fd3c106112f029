/** Knows Bosch: cameras and recorders. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Bosch: cameras and recorders',
  vendor: 'Bosch',
  enterprises: [3967],
  role: 'host',
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3967.1' }, reads: [{ kind: 'is-a', vendor: 'Bosch' }, { kind: 'role', role: 'host' }] },
  ],
});
