/** Knows Tegile and IntelliFlash storage. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Tegile and IntelliFlash storage',
  vendor: 'Tegile',
  enterprises: [43906],
  role: 'storage',
  leaves: {
    version: ['1.3.6.1.4.1.43906.1.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.43906.1.1', '1.3.6.1.4.1.43906.1.1.3.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Tegile' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
