/** Knows Orvaldi UPS, on the MIB of Voltronic under a number that is not theirs (companyMIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Orvaldi UPS (companyMIB)',
  vendor: 'Orvaldi',
  enterprises: [21111],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.21111.1.1.1.3.0'],
    version: ['1.3.6.1.4.1.21111.1.1.1.6.0'],
    serial: ['1.3.6.1.4.1.21111.1.1.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21111.1.1', '1.3.6.1.4.1.21111.1.1.1.3.0|4|WX-3087', '1.3.6.1.4.1.21111.1.1.1.4.0|4|83320087100042', '1.3.6.1.4.1.21111.1.1.1.6.0|4|00087.42'].join('\n') },
      reads: [{ kind: 'is-a', model: 'WX-3087', version: '00087.42', serial: '83320087100042', by: 'leaf' }, { kind: 'is-a', vendor: 'Orvaldi' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
