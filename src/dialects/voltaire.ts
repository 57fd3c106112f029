/** Knows Voltaire InfiniBand switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Voltaire InfiniBand switches',
  vendor: 'Voltaire',
  enterprises: [5206],
  role: 'switch',
  leaves: {
    version: ['1.3.6.1.4.1.5206.3.1.0'],
    serial: ['1.3.6.1.4.1.5206.3.29.1.3.1007.1'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5206.1', '1.3.6.1.4.1.5206.3.1.0|4|3.6.0', '1.3.6.1.4.1.5206.3.29.1.3.1007.1|4|VX20870042'].join('\n') },
      reads: [{ kind: 'is-a', version: '3.6.0', serial: 'VX20870042', by: 'leaf' }, { kind: 'is-a', vendor: 'Voltaire' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
