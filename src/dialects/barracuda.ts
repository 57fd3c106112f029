/** Knows Barracuda. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Barracuda',
  vendor: 'Barracuda',
  enterprises: [20632, 10704],
  role: 'firewall',
  leaves: {
    serial: ['1.3.6.1.4.1.20632.8.28.0'],
  },
  examples: [
    {
      name: 'firewall',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Barracuda Firewall', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10704.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Barracuda', by: 'sysobjectid' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
