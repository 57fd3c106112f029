/** Knows Canon printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Canon printers',
  vendor: 'Canon',
  enterprises: [1602],
  role: 'printer',
  foreign: /^Canon /i,
  descr: [
    /^Canon (?<model>.+?)(?: \/P|$)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.1602.1.1.1.1.0'],
    version: ['1.3.6.1.4.1.1602.1.1.1.4.0'],
    serial: ['1.3.6.1.4.1.1602.1.2.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1602.1.1', '1.3.6.1.4.1.1602.1.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.1602.1.1.1.4.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Canon' }, { kind: 'role', role: 'printer' }],
    },
    {
      name: 'its number',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1602.4.7', '1.3.6.1.4.1.1602.1.2.1.4.0|4|XTA00017'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'XTA00017', by: 'leaf' }, { kind: 'is-a', vendor: 'Canon' }],
    },
  ],
});
