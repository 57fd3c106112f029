/** Knows Jacarta interSeptor watchers of server rooms (InterSeptor-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Jacarta interSeptor (InterSeptor-MIB)',
  vendor: 'Jacarta',
  enterprises: [19011],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.19011.1.3.1.1.1.2.0'],
    version: ['1.3.6.1.4.1.19011.1.3.1.1.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.19011.1.3.1', '1.3.6.1.4.1.19011.1.3.1.1.1.2.0|4|interSeptor Pro', '1.3.6.1.4.1.19011.1.3.1.1.1.3.0|4|v1.07'].join('\n') },
      reads: [{ kind: 'is-a', model: 'interSeptor Pro', version: 'v1.07', by: 'leaf' }, { kind: 'is-a', vendor: 'Jacarta' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
