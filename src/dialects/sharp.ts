/** Knows Sharp printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Sharp printers',
  vendor: 'Sharp',
  enterprises: [2385],
  role: 'printer',
  descr: [
    /^(?<model>SHARP \S+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.2385.2.1.3.2.1.4.13501.1302.1'],
    version: ['1.3.6.1.4.1.2385.2.1.1.2.1.2'],
  },
  examples: [
    {
      name: 'printer',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SHARP MX-2651', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2385.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SHARP MX-2651', by: 'descr' }, { kind: 'is-a', vendor: 'Sharp' }, { kind: 'role', role: 'printer' }],
    },
  ],
});
