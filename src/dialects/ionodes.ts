/** Knows IONODES video encoders. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'IONODES video encoders',
  vendor: 'IONODES',
  enterprises: [40748],
  role: 'appliance',
  examples: [
    {
      name: 'by its number',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.40748.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'IONODES' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
