/** Knows Adtran NetVanta and Total Access (ADTRAN-AOSUNIT). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Adtran NetVanta and Total Access (ADTRAN-AOSUNIT)',
  vendor: 'Adtran',
  enterprises: [664],
  os: 'AOS',
  role: 'switch',
  descr: [/^(?<model>(?:NetVanta|Total Access|TA|Express) ?[\w ()-]*?\d\w*(?: \w+ Gen)?)(?:,? Version:? (?<version>[\w.]+))?/i],
  leaves: {
    model: ['1.3.6.1.4.1.664.5.53.1.1.12.0'],
    version: ['1.3.6.1.4.1.664.5.53.1.1.14.0'],
    serial: ['1.3.6.1.4.1.664.5.53.1.1.13.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.664.1.1', '1.3.6.1.4.1.664.5.53.1.1.12.0|4|MX-1200', '1.3.6.1.4.1.664.5.53.1.1.14.0|4|4.2.17', '1.3.6.1.4.1.664.5.53.1.1.13.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Adtran' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
