/** Knows Fujitsu servers: iRMC. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Fujitsu servers: iRMC',
  vendor: 'Fujitsu',
  enterprises: [231],
  role: 'server',
  descr: [
    /(?<version>iRMC S\d)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.231.2.10.2.2.10.2.3.1.5'],
    serial: ['1.3.6.1.4.1.231.2.10.2.2.10.2.3.1.7'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.231.1.1', '1.3.6.1.4.1.231.2.10.2.2.10.2.3.1.5.1|4|MX-1200', '1.3.6.1.4.1.231.2.10.2.2.10.2.3.1.7.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Fujitsu' }, { kind: 'role', role: 'server' }],
    },
  ],
});
