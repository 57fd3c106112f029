/** Knows Exterity video encoders and receivers: AvediaStream, AvediaPlayer. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Exterity video encoders and receivers: AvediaStream, AvediaPlayer',
  vendor: 'Exterity',
  enterprises: [28194],
  role: 'appliance',
  foreign: /Ardmore-Encoder_VX/,
  descr: [/avr-hd \[(?<version>[^\]]+)\]/i],
  leaves: {
    model: ['1.3.6.1.4.1.28194.1.37.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.28194.1.1', '1.3.6.1.4.1.28194.1.37.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', by: 'leaf' }, { kind: 'is-a', vendor: 'Exterity' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'a receiver',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|avr-hd [4.12.87]', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.28194.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.12.87', by: 'descr' }, { kind: 'is-a', vendor: 'Exterity' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
