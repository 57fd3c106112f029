/** Knows A10 Networks ACOS. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'A10 Networks ACOS',
  vendor: 'A10',
  enterprises: [22610],
  os: 'ACOS',
  role: 'appliance',
  descr: [
    /Traffic Manager (?<model>AX\S+?), .*?\(ACOS\) version (?<version>[^,]+)/i,
    /(?<model>\S+(?: TPS)?), ACOS (?<version>[^,]+)/i,
  ],
  leaves: {
    version: ['1.3.6.1.4.1.22610.2.4.1.1.1.0'],
    serial: ['1.3.6.1.4.1.22610.2.4.1.6.2.0'],
  },
  examples: [
    { name: 'an older one', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|AX Series Advanced Traffic Manager AX1870, Advanced Core OS (ACOS) version 2.8.7-p8,', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.22610.1.3.4'].join('\n') }, reads: [{ kind: 'is-a', model: 'AX1870', version: '2.8.7-p8' }] },
    {
      name: 'ADC',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Thunder Series Unified Application Service Gateway TH3030, ACOS 4.1.4-P2,', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.22610.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'TH3030', version: '4.1.4-P2', by: 'descr' }, { kind: 'is-a', vendor: 'A10' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.22610.1.1', '1.3.6.1.4.1.22610.2.4.1.1.1.0|4|4.2.17', '1.3.6.1.4.1.22610.2.4.1.6.2.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'A10' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
