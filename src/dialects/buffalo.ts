/** Knows Buffalo: storage and access points. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Buffalo: storage and access points',
  vendor: 'Buffalo',
  enterprises: [5227],
  role: 'storage',
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5227.1' }, reads: [{ kind: 'is-a', vendor: 'Buffalo' }, { kind: 'role', role: 'storage' }] },
  ],
});
