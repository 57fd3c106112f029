/** Knows Supermicro IPMI. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Supermicro IPMI',
  vendor: 'Supermicro',
  enterprises: [10876],
  role: 'server',
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Supermicro switch', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10876.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Supermicro', by: 'sysobjectid' }, { kind: 'is-a', vendor: 'Supermicro' }, { kind: 'role', role: 'server' }],
    },
  ],
});
