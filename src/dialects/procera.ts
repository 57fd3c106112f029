/** Knows Procera and Sandvine PacketLogic. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Procera and Sandvine PacketLogic',
  vendor: 'Procera',
  enterprises: [15397],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.15397.2.40.1.1.1.1.0'],
    version: ['1.3.6.1.4.1.15397.2.40.1.1.4.1.0'],
    serial: ['1.3.6.1.4.1.15397.2.40.1.1.3.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.15397.1.1', '1.3.6.1.4.1.15397.2.40.1.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.15397.2.40.1.1.3.1.0|4|QX7A4210087', '1.3.6.1.4.1.15397.2.40.1.1.4.1.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Procera' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
