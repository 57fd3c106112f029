/** Knows EndRun time servers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'EndRun time servers',
  vendor: 'EndRun',
  enterprises: [13827],
  role: 'appliance',
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.13827.14.1.16.0', match: /^(.+?) v ?\d/ }, { oid: '1.3.6.1.4.1.13827.12.1.16.0', match: /^(.+?) v ?\d/ }],
    version: [{ oid: '1.3.6.1.4.1.13827.14.1.16.0', match: / v (\S+)/ }, { oid: '1.3.6.1.4.1.13827.12.1.16.0', match: / v (\S+)/ }],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.13827.1.1', '1.3.6.1.4.1.13827.14.1.16.0|4|MeridianII GPS 6010-0050-000 v 3.10 - Jan 1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MeridianII GPS 6010-0050-000', by: 'leaf' }, { kind: 'is-a', vendor: 'EndRun' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
