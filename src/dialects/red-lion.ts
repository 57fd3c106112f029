/** Knows Red Lion and Sixnet: industrial switches, routers, remote terminal units (SIXNET-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Red Lion and Sixnet: industrial switches, routers, remote terminal units (SIXNET-MIB)',
  vendor: 'Red Lion',
  enterprises: [1890, 20540],
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.1890.1.1.1.0'],
    version: ['1.3.6.1.4.1.1890.1.1.3.0'],
    serial: ['1.3.6.1.4.1.1890.1.1.2.0'],
  },
  examples: [
    {
      name: 'a router',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1890.1', '1.3.6.1.4.1.1890.1.1.1.0|4|RAX-6021', '1.3.6.1.4.1.1890.1.1.2.0|4|0870042', '1.3.6.1.4.1.1890.1.1.3.0|4|4.30'].join('\n') },
      reads: [{ kind: 'is-a', model: 'RAX-6021', version: '4.30', serial: '0870042', by: 'leaf' }, { kind: 'is-a', vendor: 'Red Lion' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
