/** Knows IMCO Power, Victron. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'IMCO Power, Victron',
  vendor: 'IMCO',
  enterprises: [2185, 33283, 818],
  role: 'ups',
  products: [
    { under: '1.3.6.1.4.1.818', vendor: 'GE' },
  ],
  descr: [
    { match: /^IMCO /i, vendor: 'IMCO' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.2185.1.3.11.1.2.0', '1.3.6.1.4.1.33283.1.30.8.81.0'],
    version: ['1.3.6.1.4.1.2185.1.3.11.1.3.0', '1.3.6.1.4.1.33283.1.30.8.84.0'],
    serial: ['1.3.6.1.4.1.2185.1.3.11.2.1.1.3.0', '1.3.6.1.4.1.33283.1.30.8.83.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2185.1.1', '1.3.6.1.4.1.2185.1.3.11.1.2.0|4|MX-1200', '1.3.6.1.4.1.2185.1.3.11.1.3.0|4|4.2.17', '1.3.6.1.4.1.2185.1.3.11.2.1.1.3.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'IMCO' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
