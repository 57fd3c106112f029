/** Knows Accedian: performance elements and network interface devices (ACD-DESC-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Accedian: performance elements and network interface devices (ACD-DESC-MIB)',
  vendor: 'Accedian',
  enterprises: [22420],
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.22420.1.1.1.0'],
    version: ['1.3.6.1.4.1.22420.1.1.4.0'],
    serial: ['1.3.6.1.4.1.22420.1.1.6.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.22420.1.1', '1.3.6.1.4.1.22420.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.22420.1.1.4.0|4|4.2.17', '1.3.6.1.4.1.22420.1.1.6.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Accedian' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
