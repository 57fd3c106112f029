/** Knows DPS Telecom remote terminal units: NetGuardian, TempDefender (DPS-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'DPS Telecom remote terminal units: NetGuardian, TempDefender (DPS-MIB)',
  vendor: 'DPS Telecom',
  enterprises: [2682],
  role: 'appliance',
  descr: [/^(?<model>(?:NetGuardian|NetMediator|TempDefender|RAB|KDA)[\w -]*?\d*\w*?)\s*v?(?<version>\d+\.\d+\w*)?/i],
  leaves: {
    model: ['1.3.6.1.4.1.2682.1.1.1.2.0', '1.3.6.1.4.1.2682.1.3.1.2.0', '1.3.6.1.4.1.2682.1.2.1.2.0'],
    version: [{ oid: '1.3.6.1.4.1.2682.1.1.1.3.0', match: /(\d+\.\w[\w.]*)/ }, { oid: '1.3.6.1.4.1.2682.1.3.1.3.0', match: /(\d+\.\w[\w.]*)/ }, { oid: '1.3.6.1.4.1.2682.1.2.1.3.0', match: /(\d+\.\w[\w.]*)/ }],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2682.1.1', '1.3.6.1.4.1.2682.1.1.1.2.0|4|MX-1200', '1.3.6.1.4.1.2682.1.1.1.3.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'DPS Telecom' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'a later branch (DPS-MIB-V38)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2682.1.2', '1.3.6.1.4.1.2682.1.2.1.2.0|4|NetGuardian 887', '1.3.6.1.4.1.2682.1.2.1.3.0|4|NG887 v5.0I.0087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'NetGuardian 887', version: '5.0I.0087', by: 'leaf' }],
    },
  ],
});
