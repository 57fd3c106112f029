/** Knows Array Networks application delivery and VPN (ARRAY-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Array Networks application delivery and VPN (ARRAY-MIB)',
  vendor: 'Array Networks',
  enterprises: [7564],
  os: 'ArrayOS',
  role: 'appliance',
  descr: [/^(?:Hardware: ?)?(?<model>(?!ArrayOS)\S.*?) - ArrayOS Rel\.?[\w.]*?(?<version>\d+(?:\.\d+)+)/i, /ArrayOS Rel\.?[\w.]*?(?<version>\d+(?:\.\d+)+)/i],
  leaves: {
    serial: ['1.3.6.1.4.1.7564.3.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7564.1.1', '1.3.6.1.4.1.7564.3.1.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Array Networks' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
