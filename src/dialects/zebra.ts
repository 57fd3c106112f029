/** Knows Zebra printers and wireless. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Zebra printers and wireless',
  vendor: 'Zebra',
  enterprises: [683, 10642],
  role: 'printer',
  leaves: {
    model: ['1.3.6.1.4.1.10642.1.1.0', '1.3.6.1.4.1.683.1.4.0', '1.3.6.1.4.1.10642.200.19.7.0', '1.3.6.1.4.1.683.6.2.3.2.1.15.1'],
    version: ['1.3.6.1.4.1.10642.1.2.0', '1.3.6.1.4.1.683.1.9.0'],
    serial: ['1.3.6.1.4.1.10642.1.9.0', '1.3.6.1.4.1.683.1.5.0', '1.3.6.1.4.1.10642.200.19.5.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.683.1.1', '1.3.6.1.4.1.10642.1.1.0|4|MX-1200', '1.3.6.1.4.1.10642.1.2.0|4|4.2.17', '1.3.6.1.4.1.10642.1.9.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Zebra' }, { kind: 'role', role: 'printer' }],
    },
    {
      name: 'a label printer of the QL kind',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10642.1.1', '1.3.6.1.4.1.10642.200.19.7.0|4|QX 420', '1.3.6.1.4.1.10642.200.19.5.0|4|XXQT08420087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'QX 420', serial: 'XXQT08420087', by: 'leaf' }],
    },
  ],
});
