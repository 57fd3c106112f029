/** Knows Generex CS121, CS141. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Generex CS121, CS141',
  vendor: 'Generex',
  enterprises: [1356],
  role: 'ups',
  foreign: /^CS1[24]1\b/i,
  descr: [
    /^(?<model>CS1[24]1\S*) v ?(?<version>\S+)/i,
  ],
  examples: [
    {
      name: 'card',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|CS141 v 2.04', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1356.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'CS141', version: '2.04', by: 'descr' }, { kind: 'is-a', vendor: 'Generex' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
