/** Knows Icotera gateways at the end of a fibre. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Icotera gateways at the end of a fibre',
  vendor: 'Icotera',
  enterprises: [29865],
  role: 'router',
  examples: [
    {
      name: 'by its number',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.29865.11'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Icotera' }, { kind: 'role', role: 'router' }],
    },
  ],
});
