/** Knows Ericsson: MINI-LINK, IPOS, Redback. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ericsson: MINI-LINK, IPOS, Redback',
  vendor: 'Ericsson',
  enterprises: [193, 2352],
  role: 'router',
  descr: [
    /^(?:Ericsson )?(?<model>MINI-LINK \S+)/i,
    /^(?<version>Ericsson IPOS-\S+)/i,
    /(?:SEOS|SmartEdge OS)[- ]?Version[- ](?<version>\S+)/i,
  ],
  leaves: {
    model: [{ oid: '1.3.6.1.2.1.47.1.1.1.1.2', match: /^(SSR \d+)/ }],
    serial: [{ oid: '1.3.6.1.2.1.47.1.1.1.1.2', match: /\bSN:(\w+)/ }],
  },
  examples: [
    {
      name: 'radio',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|MINI-LINK 6352', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.193.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MINI-LINK 6352', by: 'descr' }, { kind: 'is-a', vendor: 'Ericsson' }, { kind: 'role', role: 'router' }],
    },
  ],
});
