/** Knows Nexsan storage. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Nexsan storage',
  vendor: 'Nexsan',
  enterprises: [7247],
  role: 'storage',
  foreign: /^Nexsan /i,
  descr: [/^Nexsan (?<model>\w+)$/i],
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Nexsan SATABeast', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7247.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Nexsan', model: 'SATABeast', by: 'descr' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
