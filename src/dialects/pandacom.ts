/** Knows Pandacom and Pan Dacom Direkt optical carriers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Pandacom and Pan Dacom Direkt optical carriers',
  vendor: 'Pan Dacom',
  enterprises: [3652],
  role: 'switch',
  leaves: {
    serial: ['1.3.6.1.4.1.3652.3.2.1.13.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3652.1.1', '1.3.6.1.4.1.3652.3.2.1.13.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Pan Dacom' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
