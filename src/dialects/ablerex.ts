/** Knows Ablerex transfer switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ablerex transfer switches',
  vendor: 'Ablerex',
  enterprises: [37662],
  role: 'ups',
  descr: [
    / v(?<version>[\d.]+) \(SN (?<serial>\d+)\)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.37662.1.2.2.1.1.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.37662.1.1', '1.3.6.1.4.1.37662.1.2.2.1.1.1.4.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', by: 'leaf' }, { kind: 'is-a', vendor: 'Ablerex' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
