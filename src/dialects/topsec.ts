/** Knows Topsec firewalls. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Topsec firewalls',
  vendor: 'Topsec',
  enterprises: [14331],
  os: 'TOS',
  role: 'firewall',
  leaves: {
    version: ['1.3.6.1.4.1.14331.5.5.1.3.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14331.1.1', '1.3.6.1.4.1.14331.5.5.1.3.3.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Topsec' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
