/** Knows Western Digital: storage for small offices. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Western Digital: storage for small offices',
  vendor: 'Western Digital',
  enterprises: [5127],
  role: 'storage',
  leaves: {
    version: [{ below: '1.2.0' }],
  },
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5127.1' }, reads: [{ kind: 'is-a', vendor: 'Western Digital' }, { kind: 'role', role: 'storage' }] },
    {
      name: 'a drive for the home office',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5127.1.1.1.8', '1.3.6.1.4.1.5127.1.1.1.8.1.2.0|4|5.26.287'].join('\n') },
      reads: [{ kind: 'is-a', version: '5.26.287', by: 'leaf' }, { kind: 'is-a', vendor: 'Western Digital' }],
    },
  ],
});
