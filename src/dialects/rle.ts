/** Knows RLE Technologies facility monitors (FMS and Falcon MIBs). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'RLE Technologies facility monitors (FMS and Falcon MIBs)',
  vendor: 'RLE',
  enterprises: [3184],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.3184.1.10.3.1.2.0', '1.3.6.1.4.1.3184.1.1.1.1.2.0', '1.3.6.1.4.1.3184.1.5.1.1.2.0'],
    version: ['1.3.6.1.4.1.3184.1.10.3.1.3.0', '1.3.6.1.4.1.3184.1.1.1.1.3.0', '1.3.6.1.4.1.3184.1.5.1.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3184.1.1', '1.3.6.1.4.1.3184.1.10.3.1.2.0|4|MX-1200', '1.3.6.1.4.1.3184.1.10.3.1.3.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'RLE' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
