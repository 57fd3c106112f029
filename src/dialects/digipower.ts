/** Knows DigiPower PDUs. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'DigiPower PDUs',
  vendor: 'DigiPower',
  enterprises: [17420],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.17420.1.2.9.1.19.0'],
    version: ['1.3.6.1.4.1.17420.1.2.4.0'],
    serial: ['1.3.6.1.4.1.17420.1.2.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.17420.1.1', '1.3.6.1.4.1.17420.1.2.3.0|4|QX7A4210087', '1.3.6.1.4.1.17420.1.2.4.0|4|4.2.17', '1.3.6.1.4.1.17420.1.2.9.1.19.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'DigiPower' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
