/** Knows IT Watchdogs climate monitors (IT-WATCHDOGS-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'IT Watchdogs climate monitors (IT-WATCHDOGS-MIB)',
  vendor: 'IT Watchdogs',
  enterprises: [17373],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.17373.4.1.1.1.0', '1.3.6.1.4.1.17373.3.1.1.0'],
    version: ['1.3.6.1.4.1.17373.4.1.1.2.0', '1.3.6.1.4.1.17373.3.1.2.0'],
    serial: ['1.3.6.1.4.1.17373.4.1.2.1.2'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.17373.1.1', '1.3.6.1.4.1.17373.4.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.17373.4.1.1.2.0|4|4.2.17', '1.3.6.1.4.1.17373.4.1.2.1.2.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'IT Watchdogs' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
