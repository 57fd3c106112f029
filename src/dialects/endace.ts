/** Knows Endace: recorders of packets (ENDACE-SYSTEM-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Endace: recorders of packets (ENDACE-SYSTEM-MIB)',
  vendor: 'Endace',
  enterprises: [18418],
  role: 'appliance',
  leaves: {
    version: [{ oid: '1.3.6.1.4.1.18418.1.1.1.1.0', match: /OSm(\d\S*)/ }],
  },
  examples: [
    {
      name: 'a recorder',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.18418', '1.3.6.1.4.1.18418.1.1.1.1.0|4|endace OSm7.8.17 build 87'].join('\n') },
      reads: [{ kind: 'is-a', version: '7.8.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Endace' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
