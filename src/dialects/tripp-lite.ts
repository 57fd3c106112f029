/** Knows Tripp Lite: UPS, PDUs, console servers: TRIPPLITE-PRODUCTS. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Tripp Lite: UPS, PDUs, console servers: TRIPPLITE-PRODUCTS',
  vendor: 'Tripp Lite',
  enterprises: [850],
  role: 'ups',
  foreign: /^TrippLite |software: PowerAlert/i,
  descr: [
    { match: /^TrippLite (?<model>\S+), Linux .*?Version (?<version>[\d.]+)/i, role: 'appliance' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.850.1.1.1.2.1.5', '1.3.6.1.2.1.33.1.1.2.0'],
    version: ['1.3.6.1.2.1.33.1.1.4.0', '1.3.6.1.4.1.850.1.1.2.1.1.4'],
    serial: ['1.3.6.1.4.1.850.1.1.2.1.1.5', '1.3.6.1.4.1.850.100.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.850.1.1', '1.3.6.1.2.1.33.1.1.4.0|4|4.2.17', '1.3.6.1.4.1.850.1.1.1.2.1.5.1|4|MX-1200', '1.3.6.1.4.1.850.1.1.1.2.1.7.1|2|101', '1.3.6.1.4.1.850.1.1.2.1.1.5.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Tripp Lite' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a card that tells the serial number itself',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.850.1', '1.3.6.1.2.1.33.1.1.2.0|4|SMX1700-RT', '1.3.6.1.2.1.33.1.1.4.0|4|12.06.0077', '1.3.6.1.4.1.850.100.1.1.2.0|4|9917AY0SM77'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SMX1700-RT', version: '12.06.0077', serial: '9917AY0SM77', by: 'leaf' }],
    },
  ],
});
