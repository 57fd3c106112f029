/** Knows NEC: IX routers, UNIVERGE telephone systems. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'NEC: IX routers, UNIVERGE telephone systems',
  vendor: 'NEC',
  enterprises: [119],
  descr: [
    { match: /^NEC Portable Internetwork Core Operating System Software, IX Series (?<model>\S+) .*?Version (?<version>\d+(?:\.\d+)+)/i, os: 'IX', role: 'router' },
    { match: /^NEC[_ ](?<model>(?:SV|SL)\d{4}\w*)/i, role: 'phone' },
    { match: /^(?:NEC )?(?<model>UNIVERGE (?:SV|SL)\d\S*)/i, role: 'phone' },
    { match: /^(?:NEC )?(?<model>UNIVERGE PF\d\S*|QX-\w+)/i, role: 'switch' },
  ],
  foreign: /^NEC Portable Internetwork Core/i,
  examples: [
    {
      name: 'a router',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|NEC Portable Internetwork Core Operating System Software, IX Series IX9215 (magellan-sec) Software, Version 10.8.42, RELEASE SOFTWARE, Compiled Oct 25-Tue-2022 12:37:13 JST #2, IX9215', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.119.2.3.84.22'].join('\n') },
      reads: [{ kind: 'is-a', model: 'IX9215', version: '10.8.42', os: 'IX', by: 'descr' }, { kind: 'is-a', vendor: 'NEC' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'a telephone system',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|NEC_SV9870_VFE', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.119.2.2.4'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SV9870_VFE', by: 'descr' }, { kind: 'role', role: 'phone' }],
    },
    {
      name: 'a switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|QX-S3887TP', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.119.1.203.2.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'QX-S3887TP', by: 'descr' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
