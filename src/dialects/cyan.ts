/** Knows Cyan: packet-optical nodes of the Z series (CYAN-NODE-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Cyan: packet-optical nodes of the Z series (CYAN-NODE-MIB)',
  vendor: 'Cyan',
  enterprises: [28533],
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.28533.5.30.10.1.17.0'],
    serial: ['1.3.6.1.4.1.28533.5.30.10.1.19.0'],
  },
  examples: [
    {
      name: 'a node',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.28533.1.2', '1.3.6.1.4.1.28533.5.30.10.1.17.0|4|800-0087-01', '1.3.6.1.4.1.28533.5.30.10.1.19.0|4|CY870042177'].join('\n') },
      reads: [{ kind: 'is-a', model: '800-0087-01', serial: 'CY870042177', by: 'leaf' }, { kind: 'is-a', vendor: 'Cyan' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
