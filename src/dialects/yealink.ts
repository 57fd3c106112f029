/** Knows Yealink telephones. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Yealink telephones',
  vendor: 'Yealink',
  enterprises: [37459],
  role: 'phone',
  foreign: /^Yealink /i,
  descr: [/^(?:Yealink )?(?<model>(?:SIP-)?[TWCV]P?\d\w*) (?<version>\d+(?:\.\d+){3})/i],
  examples: [
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Yealink SIP-T46U 108.86.0.20', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.37459.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SIP-T46U', version: '108.86.0.20', by: 'descr' }, { kind: 'is-a', vendor: 'Yealink' }, { kind: 'role', role: 'phone' }],
    },
  ],
});
