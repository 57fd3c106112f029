/** Knows ALGcom power. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ALGcom power',
  vendor: 'ALGcom',
  enterprises: [49136],
  role: 'ups',
  examples: [
    {
      name: 'ups',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|DC UPS ALGCOM', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.49136.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'ALGcom', by: 'sysobjectid' }, { kind: 'is-a', vendor: 'ALGcom' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
