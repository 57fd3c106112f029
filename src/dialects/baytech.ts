/** Knows BayTech power strips (BAYTECH-MIB-503-1). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'BayTech power strips (BAYTECH-MIB-503-1)',
  vendor: 'BayTech',
  enterprises: [4779],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.4779.1.3.5.2.1.24'],
    version: ['1.3.6.1.4.1.4779.1.1.1.0'],
    serial: ['1.3.6.1.4.1.4779.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4779.1.3.5', '1.3.6.1.4.1.4779.1.1.1.0|4|F7.07', '1.3.6.1.4.1.4779.1.1.2.0|4|1770177', '1.3.6.1.4.1.4779.1.3.5.2.1.24.1|4|RPC77-20'].join('\n') },
      reads: [{ kind: 'is-a', model: 'RPC77-20', version: 'F7.07', serial: '1770177', by: 'leaf' }, { kind: 'is-a', vendor: 'BayTech' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
