/** Knows Halon mail gateways. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Halon mail gateways',
  vendor: 'Halon',
  role: 'appliance',
  foreign: /^Halon\b/i,
  descr: [/^Halon\D*(?<version>\d+(?:\.\d+)+)/i],
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Halon 5.4.87'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Halon', version: '5.4.87', by: 'descr' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
