/** Knows Redline broadband radios (REDLINE-SYSTEM-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Redline broadband radios (REDLINE-SYSTEM-MIB)',
  vendor: 'Redline',
  enterprises: [10728],
  role: 'access-point',
  leaves: {
    serial: ['1.3.6.1.4.1.10728.2.1.1.1.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10728.1.1', '1.3.6.1.4.1.10728.2.1.1.1.1.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Redline' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
