/** Knows Calix and Occam access. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Calix and Occam access',
  vendor: 'Calix',
  enterprises: [6321, 6066],
  role: 'switch',
  leaves: {
    version: ['1.3.6.1.4.1.6321.1.2.2.2.1.6.1.1.7', '1.3.6.1.4.1.6066.2.1.3.1.1.9.0'],
    serial: ['1.3.6.1.4.1.6321.1.2.2.2.1.6.1.1.8', '1.3.6.1.4.1.6066.2.1.3.1.1.6.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6321.1.1', '1.3.6.1.4.1.6321.1.2.2.2.1.6.1.1.7.1|4|4.2.17', '1.3.6.1.4.1.6321.1.2.2.2.1.6.1.1.8.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Calix' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
