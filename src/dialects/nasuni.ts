/** Knows Nasuni filers (NASUNI-FILER-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Nasuni filers (NASUNI-FILER-MIB)',
  vendor: 'Nasuni',
  enterprises: [42040],
  role: 'storage',
  leaves: {
    model: ['1.3.6.1.4.1.42040.1.101.1.0'],
    version: ['1.3.6.1.4.1.42040.1.2.0'],
    serial: ['1.3.6.1.4.1.42040.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.42040.1.1', '1.3.6.1.4.1.42040.1.3.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Nasuni' }, { kind: 'role', role: 'storage' }],
    },
    {
      name: 'platform and release',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.42040.1.1.0', '1.3.6.1.4.1.42040.1.2.0|4|9.12.4', '1.3.6.1.4.1.42040.1.101.1.0|4|NF-440'].join('\n') },
      reads: [{ kind: 'is-a', model: 'NF-440', version: '9.12.4', by: 'leaf' }],
    },
  ],
});
