/** Knows Viprinet bonding routers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Viprinet bonding routers',
  vendor: 'Viprinet',
  enterprises: [35424],
  role: 'router',
  leaves: {
    model: ['1.3.6.1.4.1.35424.1.1.3.0'],
    version: ['1.3.6.1.4.1.35424.1.1.4.0'],
    serial: ['1.3.6.1.4.1.35424.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.35424.1', '1.3.6.1.4.1.35424.1.1.2.0|4|01-00517-00-0012345', '1.3.6.1.4.1.35424.1.1.3.0|4|517VPN', '1.3.6.1.4.1.35424.1.1.4.0|4|2023120700'].join('\n') },
      reads: [{ kind: 'is-a', model: '517VPN', version: '2023120700', serial: '01-00517-00-0012345', by: 'leaf' }, { kind: 'is-a', vendor: 'Viprinet' }, { kind: 'role', role: 'router' }],
    },
  ],
});
