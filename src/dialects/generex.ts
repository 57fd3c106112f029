/** Knows Generex CS121, CS141. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Generex CS121, CS141',
  vendor: 'Generex',
  enterprises: [1356],
  role: 'ups',
  foreign: /^CS1[24]1\b|^The Cs1[24]1 SNMP Agent/i,
  descr: [
    /^The (?<model>Cs1[24]1) SNMP Agent/i,
    /^(?<model>CS1[24]1\S*) v ?(?<version>\S+)/i,
  ],
  examples: [
    { name: 'one that tells its kind alone', given: { snmp: '1.3.6.1.2.1.1.1.0|4|The Cs141 SNMP Agent' }, reads: [{ kind: 'is-a', model: 'Cs141' }, { kind: 'is-a', vendor: 'Generex' }] },
    {
      name: 'card',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|CS141 v 2.04', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1356.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'CS141', version: '2.04', by: 'descr' }, { kind: 'is-a', vendor: 'Generex' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
