/** Knows Powercode bandwidth managers, by their description. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Powercode bandwidth managers, by their description',
  vendor: 'Powercode',
  role: 'appliance',
  foreign: /^Powercode BMU/i,
  examples: [
    {
      name: 'a bandwidth manager',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Powercode BMU', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Powercode' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
