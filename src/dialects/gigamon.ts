/** Knows Gigamon GigaVUE. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Gigamon GigaVUE',
  vendor: 'Gigamon',
  enterprises: [26866],
  os: 'GigaVUE-OS',
  role: 'appliance',
  descr: [
    /^Gigamon (?<model>\S+) (?<version>v\S+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.26866.2.2.0'],
    version: ['1.3.6.1.4.1.26866.2.6.0'],
    serial: ['1.3.6.1.4.1.26866.2.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.26866.1.1', '1.3.6.1.4.1.26866.2.2.0|4|MX-1200', '1.3.6.1.4.1.26866.2.4.0|4|QX7A4210087', '1.3.6.1.4.1.26866.2.6.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Gigamon' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
