/** Knows BKtel optical amplifiers (BKTEL-HFC862). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'BKtel optical amplifiers (BKTEL-HFC862)',
  vendor: 'BKtel',
  enterprises: [7501],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.7501.1.2.116.1.2.1.2.50'],
    version: ['1.3.6.1.4.1.7501.1.1.1.16.1.3.49'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7501.1.1', '1.3.6.1.4.1.7501.1.2.116.1.2.1.2.50|4|MX-1200', '1.3.6.1.4.1.7501.1.1.1.16.1.3.49|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'BKtel' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
