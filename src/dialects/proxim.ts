/** Knows Proxim radios and access points. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Proxim radios and access points',
  vendor: 'Proxim',
  enterprises: [11898],
  role: 'access-point',
  descr: [/^(?:Proxim )?(?:ORiNOCO )?(?<model>[A-Z][\w-]*\d[\w-]*) v(?<version>\d[\w.]*(?:\(\w+\))?) SN-(?<serial>\w+)/i],
  examples: [
    {
      name: 'an access point that tells all in its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ORiNOCO AP-777 v3.1.7(1177) SN-07UT01771234 v2.0.10', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11898.2.4.6'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AP-777', version: '3.1.7(1177)', serial: '07UT01771234', by: 'descr' }, { kind: 'is-a', vendor: 'Proxim' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
