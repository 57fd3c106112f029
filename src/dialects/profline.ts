/** Knows Profline: receivers that feed transmitters (PROFLINE-SFD-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Profline: receivers that feed transmitters (PROFLINE-SFD-MIB)',
  vendor: 'Profline',
  enterprises: [21222],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.21222.1.4.1.1.1.0'],
    serial: ['1.3.6.1.4.1.21222.1.4.1.1.2.0'],
  },
  examples: [
    {
      name: 'a receiver',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21222.1.4.1', '1.3.6.1.4.1.21222.1.4.1.1.1.0|4|SFD87-B17', '1.3.6.1.4.1.21222.1.4.1.1.2.0|4|870042177'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SFD87-B17', serial: '870042177', by: 'leaf' }, { kind: 'is-a', vendor: 'Profline' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
