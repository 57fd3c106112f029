/** Knows OneAccess OneOS. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'OneAccess OneOS',
  vendor: 'OneAccess',
  enterprises: [13191],
  os: 'OneOS',
  role: 'router',
  descr: [
    /^ONEOS\d*-\S*?-(?<version>V[\w.]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.13191.10.3.3.2.2.2.1.8'],
    version: ['1.3.6.1.4.1.13191.10.3.3.2.1.5.0'],
    serial: ['1.3.6.1.4.1.13191.10.3.3.2.2.2.1.5'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.13191.1.1', '1.3.6.1.4.1.13191.10.3.3.2.1.5.0|4|4.2.17', '1.3.6.1.4.1.13191.10.3.3.2.2.2.1.5.1|4|QX7A4210087', '1.3.6.1.4.1.13191.10.3.3.2.2.2.1.8.1|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'OneAccess' }, { kind: 'role', role: 'router' }],
    },
  ],
});
