/** Knows Stormshield SNS: STORMSHIELD-PROPERTY-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Stormshield SNS: STORMSHIELD-PROPERTY-MIB',
  vendor: 'Stormshield',
  enterprises: [11256],
  os: 'SNS',
  role: 'firewall',
  foreign: /^NS-BSD /i,
  // The word after the system is the serial number.
  descr: [/^NS-BSD (?<serial>[A-Z]+\d[A-Z\d]{6,}) \w+$/],
  leaves: {
    model: ['1.3.6.1.4.1.11256.1.0.1.0', '1.3.6.1.4.1.11256.1.18.1.0'],
    version: ['1.3.6.1.4.1.11256.1.0.2.0', '1.3.6.1.4.1.11256.1.18.2.0'],
    serial: ['1.3.6.1.4.1.11256.1.0.3.0', '1.3.6.1.4.1.11256.1.18.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11256.1.1', '1.3.6.1.4.1.11256.1.0.1.0|4|MX-1200', '1.3.6.1.4.1.11256.1.0.2.0|4|4.2.17', '1.3.6.1.4.1.11256.1.0.3.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Stormshield' }, { kind: 'role', role: 'firewall' }],
    },
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|NS-BSD SN3KXA20C0870042 amd64', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11256.2.0'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'SN3KXA20C0870042', by: 'descr' }, { kind: 'is-a', vendor: 'Stormshield' }],
    },
  ],
});
