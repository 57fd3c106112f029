/** Knows Dataprobe iBoot. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Dataprobe iBoot',
  vendor: 'Dataprobe',
  enterprises: [1418],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.1418.6.1.4.0'],
    version: ['1.3.6.1.4.1.1418.6.1.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1418.1.1', '1.3.6.1.4.1.1418.6.1.1.0|4|4.2.17', '1.3.6.1.4.1.1418.6.1.4.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Dataprobe' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
