/** Knows Teracom controllers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Teracom controllers',
  vendor: 'Teracom',
  enterprises: [38783],
  role: 'appliance',
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.38783.3.1.2.0', match: /^(\w+)-/ }],
    version: [{ oid: '1.3.6.1.4.1.38783.3.1.2.0', match: /-(v\S+)/ }],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.38783.1.1', '1.3.6.1.4.1.38783.3.1.2.0|4|TCW220-v2.10'].join('\n') },
      reads: [{ kind: 'is-a', model: 'TCW220', by: 'leaf' }, { kind: 'is-a', vendor: 'Teracom' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
