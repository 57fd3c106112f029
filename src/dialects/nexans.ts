/** Knows Nexans: switches in wall ducts and cabinets (NEXANS-BM-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Nexans: switches in wall ducts and cabinets (NEXANS-BM-MIB)',
  vendor: 'Nexans',
  enterprises: [266],
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.266.20.1.1.0'],
    version: ['1.3.6.1.4.1.266.20.1.9.0'],
    serial: ['1.3.6.1.4.1.266.20.1.5.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.266.1', '1.3.6.1.4.1.266.20.1.1.0|4|MX-1200', '1.3.6.1.4.1.266.20.1.9.0|4|4.2.17', '1.3.6.1.4.1.266.20.1.5.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Nexans' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
