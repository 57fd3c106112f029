/** Knows BlueCat DNS/DHCP. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'BlueCat DNS/DHCP',
  vendor: 'BlueCat',
  enterprises: [13315],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.13315.3.2.2.1.5.0'],
    version: ['1.3.6.1.4.1.13315.3.2.2.1.2.0'],
    serial: ['1.3.6.1.4.1.13315.3.2.2.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.13315.1.1', '1.3.6.1.4.1.13315.3.2.2.1.2.0|4|4.2.17', '1.3.6.1.4.1.13315.3.2.2.1.3.0|4|QX7A4210087', '1.3.6.1.4.1.13315.3.2.2.1.5.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'BlueCat' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
