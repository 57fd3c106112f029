/** Knows Kemp LoadMaster (B100-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Kemp LoadMaster (B100-MIB)',
  vendor: 'Kemp',
  enterprises: [12196],
  os: 'LoadMaster',
  role: 'appliance',
  leaves: {
    version: ['1.3.6.1.4.1.12196.13.0.10.0', '1.3.6.1.4.1.12196.13.0.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12196.1.1', '1.3.6.1.4.1.12196.13.0.10.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Kemp' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
