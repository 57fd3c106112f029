/** Knows xFusion servers by their management controllers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'xFusion servers by their management controllers',
  vendor: 'xFusion',
  enterprises: [58132],
  os: 'iBMC',
  role: 'server',
  examples: [
    {
      name: 'by its number',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.58132.2.235'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'xFusion', os: 'iBMC' }, { kind: 'role', role: 'server' }],
    },
  ],
});
