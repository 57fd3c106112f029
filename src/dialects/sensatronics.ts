/** Knows Sensatronics environment monitors. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Sensatronics environment monitors',
  vendor: 'Sensatronics',
  enterprises: [16174],
  role: 'appliance',
  examples: [
    {
      name: 'by its number',
      given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.16174.1.1.3' },
      reads: [{ kind: 'is-a', vendor: 'Sensatronics' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
