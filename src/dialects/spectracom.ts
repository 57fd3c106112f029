/** Knows Spectracom and Safran time servers (SPECTRACOM-SECURESYNC-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Spectracom and Safran time servers (SPECTRACOM-SECURESYNC-MIB)',
  vendor: 'Spectracom',
  enterprises: [18837],
  role: 'appliance',
  leaves: {
    version: ['1.3.6.1.4.1.18837.3.2.2.1.11.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.18837.1.1', '1.3.6.1.4.1.18837.3.2.2.1.11.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Spectracom' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
