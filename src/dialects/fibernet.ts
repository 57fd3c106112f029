/** Knows Fibernet optical multiplexers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Fibernet optical multiplexers',
  vendor: 'Fibernet',
  enterprises: [29003],
  role: 'switch',
  examples: [
    {
      name: 'by its number',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.29003.2.44'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Fibernet' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
