/** Knows Crestron room control. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Crestron room control',
  vendor: 'Crestron',
  enterprises: [3212],
  role: 'appliance',
  examples: [
    {
      name: 'controller',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Crestron Electronics AM-200 (Version 1.4499.00023.001)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3212.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Crestron', by: 'sysobjectid' }, { kind: 'is-a', vendor: 'Crestron' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
