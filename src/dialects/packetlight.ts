/** Knows PacketLight optical. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'PacketLight optical',
  vendor: 'PacketLight',
  enterprises: [4515],
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.4515.1.3.6.1.1.1.2.0'],
    version: ['1.3.6.1.4.1.4515.1.3.6.1.1.1.5.0'],
    serial: ['1.3.6.1.4.1.4515.1.3.6.1.1.1.7.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4515.1.1', '1.3.6.1.4.1.4515.1.3.6.1.1.1.5.0|4|4.2.17', '1.3.6.1.4.1.4515.1.3.6.1.1.1.7.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'PacketLight' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its description among its parts',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4515.100.1.77', '1.3.6.1.4.1.4515.1.3.6.1.1.1.2.0|4|PL-777T'].join('\n') },
      reads: [{ kind: 'is-a', model: 'PL-777T', by: 'leaf' }],
    },
  ],
});
