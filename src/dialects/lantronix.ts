/** Knows Lantronix device and console servers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Lantronix device and console servers',
  vendor: 'Lantronix',
  enterprises: [244],
  role: 'appliance',
  descr: [
    /^Lantronix (?<model>.+?) V(?<version>[\d.]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.244.1.1.1.1.0'],
    version: ['1.3.6.1.4.1.244.1.1.1.3.0'],
    serial: ['1.3.6.1.4.1.244.1.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.244.1.1', '1.3.6.1.4.1.244.1.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.244.1.1.1.2.0|4|QX7A4210087', '1.3.6.1.4.1.244.1.1.1.3.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Lantronix' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
