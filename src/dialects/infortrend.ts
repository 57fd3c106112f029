/** Knows Infortrend storage. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Infortrend storage',
  vendor: 'Infortrend',
  enterprises: [1714],
  role: 'storage',
  leaves: {
    model: ['1.3.6.1.4.1.1714.1.1.1.1.15.0'],
    serial: ['1.3.6.1.4.1.1714.1.1.1.1.10.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1714.1.1', '1.3.6.1.4.1.1714.1.1.1.1.10.0|4|QX7A4210087', '1.3.6.1.4.1.1714.1.1.1.1.15.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Infortrend' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
