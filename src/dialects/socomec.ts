/** Knows Socomec UPS and PDUs. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Socomec UPS and PDUs',
  vendor: 'Socomec',
  enterprises: [4555],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.4555.1.1.7.1.1.1.0', '1.3.6.1.4.1.4555.2.30.1.2.0'],
    version: [{ oid: '1.3.6.1.4.1.4555.1.1.7.1.1.5.0', match: /(?:v)?(\d[\d.]+)$/ }],
    serial: ['1.3.6.1.4.1.4555.1.1.7.1.1.2.0', '1.3.6.1.4.1.4555.2.30.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4555.1.1', '1.3.6.1.4.1.4555.1.1.7.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.4555.1.1.7.1.1.2.0|4|QX7A4210087', '1.3.6.1.4.1.4555.1.1.7.1.1.5.0|4|Net Vision 7 v7.31'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '7.31', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Socomec' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
