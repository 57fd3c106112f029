/** Knows Gamatronic UPS and power systems (GAMATRONIC-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Gamatronic UPS and power systems (GAMATRONIC-MIB)',
  vendor: 'Gamatronic',
  enterprises: [6050],
  role: 'ups',
  leaves: {
    version: ['1.3.6.1.4.1.6050.1.1.6.0'],
    serial: ['1.3.6.1.4.1.6050.1.1.8.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6050.1.1', '1.3.6.1.4.1.6050.1.1.8.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Gamatronic' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
