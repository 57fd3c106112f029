/** Knows Hitachi storage. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Hitachi storage',
  vendor: 'Hitachi',
  enterprises: [116],
  role: 'storage',
  leaves: {
    model: ['1.3.6.1.4.1.116.5.11.4.1.1.5.1.4'],
    version: ['1.3.6.1.4.1.116.5.11.4.1.1.5.1.3'],
    serial: ['1.3.6.1.4.1.116.5.11.4.1.1.5.1.1'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.116.1.1', '1.3.6.1.4.1.116.5.11.4.1.1.5.1.1.1|4|QX7A4210087', '1.3.6.1.4.1.116.5.11.4.1.1.5.1.4.1|4|MX-1200', '1.3.6.1.4.1.116.5.11.4.1.1.5.1.3.1|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Hitachi' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
