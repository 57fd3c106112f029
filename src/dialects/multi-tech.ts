/** Knows Multi-Tech cellular routers (MULTITECH-ROUTER-SYSTEM-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Multi-Tech cellular routers (MULTITECH-ROUTER-SYSTEM-MIB)',
  vendor: 'Multi-Tech',
  enterprises: [995],
  role: 'router',
  leaves: {
    model: ['1.3.6.1.4.1.995.15.1.1.1.0'],
    version: ['1.3.6.1.4.1.995.15.1.1.3.0'],
    serial: ['1.3.6.1.4.1.995.15.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.995.15', '1.3.6.1.4.1.995.15.1.1.1.0|4|MTX-L12G1-B07', '1.3.6.1.4.1.995.15.1.1.2.0|4|20870042', '1.3.6.1.4.1.995.15.1.1.3.0|4|5.3.2'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MTX-L12G1-B07', version: '5.3.2', serial: '20870042', by: 'leaf' }, { kind: 'is-a', vendor: 'Multi-Tech' }, { kind: 'role', role: 'router' }],
    },
  ],
});
