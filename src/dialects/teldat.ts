/** Knows Teldat routers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Teldat routers',
  vendor: 'Teldat',
  enterprises: [2007],
  role: 'router',
  descr: [
    /^Router model (?<model>.+?) (?:\d+ \d+ )?CPU .*?S\/N: (?<serial>\S+)/i,
  ],
  leaves: {
    version: ['1.3.6.1.4.1.2007.1.2.1.6.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2007.1.1', '1.3.6.1.4.1.2007.1.2.1.6.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Teldat' }, { kind: 'role', role: 'router' }],
    },
  ],
});
