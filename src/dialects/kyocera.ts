/** Knows Kyocera and UTAX printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Kyocera and UTAX printers',
  vendor: 'Kyocera',
  enterprises: [1347],
  role: 'printer',
  descr: [
    { match: /UTAX|TA Triumph/i, vendor: 'UTAX' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.1347.43.5.1.1.1'],
    version: ['1.3.6.1.4.1.1347.43.5.4.1.5.1'],
    serial: ['1.3.6.1.4.1.1347.43.5.1.1.28'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1347.1.1', '1.3.6.1.4.1.1347.43.5.1.1.1.1|4|MX-1200', '1.3.6.1.4.1.1347.43.5.1.1.28.1|4|QX7A4210087', '1.3.6.1.4.1.1347.43.5.4.1.5.1.1|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Kyocera' }, { kind: 'role', role: 'printer' }],
    },
  ],
});
