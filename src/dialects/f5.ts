/** Knows F5 BIG-IP: F5-BIGIP-SYSTEM-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'F5 BIG-IP: F5-BIGIP-SYSTEM-MIB',
  vendor: 'F5',
  enterprises: [3375, 12276],
  os: 'BIG-IP',
  role: 'appliance',
  descr: [
    { match: /^Linux \S+F5\S* : .*services version (?<version>\S+)/i, os: 'F5OS' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.3375.2.1.3.5.2.0'],
    version: ['1.3.6.1.4.1.3375.2.1.4.2.0'],
    serial: ['1.3.6.1.4.1.3375.2.1.3.3.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3375.1.1', '1.3.6.1.4.1.3375.2.1.3.3.3.0|4|QX7A4210087', '1.3.6.1.4.1.3375.2.1.3.5.2.0|4|MX-1200', '1.3.6.1.4.1.3375.2.1.4.2.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'F5' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
