/** Knows Janitza: meters of power. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Janitza: meters of power',
  vendor: 'Janitza',
  enterprises: [34278],
  role: 'appliance',
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.34278.1' }, reads: [{ kind: 'is-a', vendor: 'Janitza' }, { kind: 'role', role: 'appliance' }] },
  ],
});
