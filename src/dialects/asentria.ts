/** Knows Asentria SiteBoss. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Asentria SiteBoss',
  vendor: 'Asentria',
  enterprises: [3052],
  role: 'appliance',
  descr: [
    /^\W*(?<model>SiteBoss \d+) (?<version>.+)/i,
    /^(?:SNMP-Link )?(?<model>S[LI]\d+) (?<version>\S+ \w+)/i,
  ],
  examples: [
    {
      name: 'controller',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SiteBoss 350 2.09.100 STD', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3052.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SiteBoss 350', version: '2.09.100 STD', by: 'descr' }, { kind: 'is-a', vendor: 'Asentria' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
