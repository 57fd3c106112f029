/** Knows Teradici PCoIP zero clients and host cards (TERADICI-PCOIPv2-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Teradici PCoIP zero clients and host cards (TERADICI-PCOIPv2-MIB)',
  vendor: 'Teradici',
  enterprises: [25071],
  role: 'host',
  leaves: {
    model: ['1.3.6.1.4.1.25071.1.2.6.1.1.5'],
    version: ['1.3.6.1.4.1.25071.1.2.6.1.1.9'],
    serial: ['1.3.6.1.4.1.25071.1.2.6.1.1.7'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25071.1', '1.3.6.1.4.1.25071.1.2.6.1.1.5.1|4|TZ-2140', '1.3.6.1.4.1.25071.1.2.6.1.1.7.1|4|T0017755', '1.3.6.1.4.1.25071.1.2.6.1.1.9.1|4|4.8.2'].join('\n') },
      reads: [{ kind: 'is-a', model: 'TZ-2140', version: '4.8.2', serial: 'T0017755', by: 'leaf' }, { kind: 'is-a', vendor: 'Teradici' }, { kind: 'role', role: 'host' }],
    },
  ],
});
