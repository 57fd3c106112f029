/** Knows Himoinsa generator sets by their network card. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Himoinsa generator sets by their network card',
  vendor: 'Himoinsa',
  role: 'ups',
  foreign: /\bC2LAN SNMP/i,
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|C2LAN SNMP Agent'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Himoinsa' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
