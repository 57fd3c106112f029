/** Knows Western Digital: storage for small offices. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Western Digital: storage for small offices',
  vendor: 'Western Digital',
  enterprises: [5127],
  role: 'storage',
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5127.1' }, reads: [{ kind: 'is-a', vendor: 'Western Digital' }, { kind: 'role', role: 'storage' }] },
  ],
});
