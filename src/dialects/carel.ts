/** Knows Carel: controllers of cooling. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Carel: controllers of cooling',
  vendor: 'Carel',
  enterprises: [9839],
  role: 'appliance',
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9839.1' }, reads: [{ kind: 'is-a', vendor: 'Carel' }, { kind: 'role', role: 'appliance' }] },
  ],
});
