/** Knows WTI consoles and power switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'WTI consoles and power switches',
  vendor: 'WTI',
  enterprises: [2634],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.2634.3.200.10.1.2', '1.3.6.1.4.1.2634.1.200.10.1.2'],
    version: ['1.3.6.1.4.1.2634.3.200.10.1.28', '1.3.6.1.4.1.2634.1.200.10.1.28'],
    serial: ['1.3.6.1.4.1.2634.3.200.10.1.27', '1.3.6.1.4.1.2634.1.200.10.1.27'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2634.1.1', '1.3.6.1.4.1.2634.3.200.10.1.2.1|4|MX-1200', '1.3.6.1.4.1.2634.3.200.10.1.27.1|4|QX7A4210087', '1.3.6.1.4.1.2634.3.200.10.1.28.1|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'WTI' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
