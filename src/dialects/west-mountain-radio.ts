/** Knows West Mountain Radio. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'West Mountain Radio',
  vendor: 'West Mountain Radio',
  enterprises: [15117],
  role: 'ups',
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.15117.1.1.2.0', match: /^(.+?) FW Version/ }],
    version: [{ oid: '1.3.6.1.4.1.15117.1.1.2.0', match: /FW Version (\S+)/ }],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.15117.1.1', '1.3.6.1.4.1.15117.1.1.2.0|4|RIGRunner 4008 FW Version 3.01'].join('\n') },
      reads: [{ kind: 'is-a', model: 'RIGRunner 4008', by: 'leaf' }, { kind: 'is-a', vendor: 'West Mountain Radio' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
