/** Knows Zhone and DZS access platforms (ZHONE-SYSTEM-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Zhone and DZS access platforms (ZHONE-SYSTEM-MIB)',
  vendor: 'Zhone',
  enterprises: [5504],
  role: 'switch',
  leaves: {
    version: ['1.3.6.1.4.1.5504.2.5.11.1.2.0'],
    serial: ['1.3.6.1.4.1.5504.2.5.11.1.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5504.1.1', '1.3.6.1.4.1.5504.2.5.11.1.2.0|4|4.2.17', '1.3.6.1.4.1.5504.2.5.11.1.1.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Zhone' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
