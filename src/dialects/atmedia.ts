/** Knows line encryptors of atmedia. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'atmedia line encryptors',
  vendor: 'atmedia',
  enterprises: [13458],
  role: 'appliance',
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.13458.1.1.6.0', match: /^<?([^<>]+)/ }],
    version: ['1.3.6.1.4.1.13458.1.2.1.0'],
    serial: ['1.3.6.1.4.1.13458.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.13458.1', '1.3.6.1.4.1.13458.1.1.2.0|4|QX7A4210087', '1.3.6.1.4.1.13458.1.1.6.0|4|<MX-1200>', '1.3.6.1.4.1.13458.1.2.1.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'atmedia' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
