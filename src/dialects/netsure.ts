/** Knows NetSure direct-current power systems of Emerson and Vertiv (EES-POWER-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'NetSure direct-current power systems of Emerson and Vertiv (EES-POWER-MIB)',
  vendor: 'Vertiv',
  enterprises: [6302],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.6302.2.1.1.2.0'],
    version: ['1.3.6.1.4.1.6302.2.1.1.3.0'],
    serial: ['1.3.6.1.4.1.6302.2.1.1.6.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6302.1.1', '1.3.6.1.4.1.6302.2.1.1.2.0|4|MX-1200', '1.3.6.1.4.1.6302.2.1.1.3.0|4|4.2.17', '1.3.6.1.4.1.6302.2.1.1.6.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Vertiv' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
