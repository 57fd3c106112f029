/** Knows Chatsworth: power strips for racks. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Chatsworth: power strips for racks',
  vendor: 'Chatsworth',
  enterprises: [30932],
  role: 'ups',
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.30932.1' }, reads: [{ kind: 'is-a', vendor: 'Chatsworth' }, { kind: 'role', role: 'ups' }] },
  ],
});
