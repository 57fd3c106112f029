/** Knows Planet switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Planet switches',
  vendor: 'Planet',
  enterprises: [10456],
  role: 'switch',
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|GS-4210-24T4S', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10456.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Planet', by: 'sysobjectid' }, { kind: 'is-a', vendor: 'Planet' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
