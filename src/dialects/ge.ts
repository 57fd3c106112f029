/** Knows GE: MDS radios, power, industrial. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'GE: MDS radios, power, industrial',
  vendor: 'GE',
  enterprises: [4130, 286],
  role: 'router',
  leaves: {
    model: ['1.3.6.1.4.1.4130.10.1.1.1.2.3.0'],
    version: ['1.3.6.1.4.1.4130.10.1.1.1.2.7.1.2'],
    serial: ['1.3.6.1.4.1.4130.10.1.1.1.2.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4130.1.1', '1.3.6.1.4.1.4130.10.1.1.1.2.2.0|4|QX7A4210087', '1.3.6.1.4.1.4130.10.1.1.1.2.3.0|4|MX-1200', '1.3.6.1.4.1.4130.10.1.1.1.2.7.1.2.1|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'GE' }, { kind: 'role', role: 'router' }],
    },
  ],
});
