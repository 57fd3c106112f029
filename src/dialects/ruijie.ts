/** Knows Ruijie switches and access points. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ruijie switches and access points',
  vendor: 'Ruijie',
  enterprises: [4881],
  role: 'switch',
  descr: [
    /\((?<model>[A-Z][\w-]+)\) By Ruijie/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.4881.1.1.10.2.1.1.26.0'],
    version: ['1.3.6.1.4.1.4881.1.1.10.2.1.1.2.0'],
    serial: ['1.3.6.1.4.1.4881.1.1.10.2.1.1.24.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4881.1.1', '1.3.6.1.4.1.4881.1.1.10.2.1.1.2.0|4|4.2.17', '1.3.6.1.4.1.4881.1.1.10.2.1.1.24.0|4|QX7A4210087', '1.3.6.1.4.1.4881.1.1.10.2.1.1.26.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Ruijie' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
