/** Knows Carel: controllers of cooling. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Carel: controllers of cooling',
  vendor: 'Carel',
  enterprises: [9839],
  role: 'appliance',
  foreign: /^CAREL |\bpCO Gateway\b/,
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9839.1' }, reads: [{ kind: 'is-a', vendor: 'Carel' }, { kind: 'role', role: 'appliance' }] },
    {
      name: 'a gateway behind a general agent',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|pCO Gateway', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Carel' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
