/** Knows BDT FlexStor tape libraries. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'BDT FlexStor tape libraries',
  vendor: 'BDT',
  enterprises: [20884],
  role: 'storage',
  leaves: {
    serial: ['1.3.6.1.4.1.20884.10893.2.101.4.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.20884.1.1', '1.3.6.1.4.1.20884.10893.2.101.4.1.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'BDT' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
