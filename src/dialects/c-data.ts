/** Knows C-Data: optical line terminals. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'C-Data: optical line terminals',
  vendor: 'C-Data',
  enterprises: [34592],
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.34592.1.3.1.5.2.1.1.4.0', '1.3.6.1.4.1.17409.2.3.1.3.1.1.7.1'],
    version: ['1.3.6.1.4.1.34592.1.3.1.5.2.1.1.5.0', '1.3.6.1.4.1.17409.2.3.1.3.1.1.9.1'],
    serial: ['1.3.6.1.4.1.17409.2.3.1.1.13.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.34592.1', '1.3.6.1.4.1.34592.1.3.1.5.2.1.1.4.0|4|MX-1200', '1.3.6.1.4.1.34592.1.3.1.5.2.1.1.5.0|4|4.2.17', '1.3.6.1.4.1.17409.2.3.1.1.13.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'C-Data' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
