/** Knows Panduit PDUs. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Panduit PDUs',
  vendor: 'Panduit',
  enterprises: [19536, 3711],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.19536.10.1.1.2.1.7'],
    version: ['1.3.6.1.4.1.19536.10.1.1.2.1.5'],
    serial: ['1.3.6.1.4.1.19536.10.1.1.2.1.8'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.19536.1.1', '1.3.6.1.4.1.19536.10.1.1.2.1.5.1|4|4.2.17', '1.3.6.1.4.1.19536.10.1.1.2.1.7.1|4|MX-1200', '1.3.6.1.4.1.19536.10.1.1.2.1.8.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Panduit' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
