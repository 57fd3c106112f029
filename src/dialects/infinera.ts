/** Knows Infinera transport: XTM (once Lumentis, Transmode). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Infinera transport: XTM (LUM-SYSTEM-MIB)',
  vendor: 'Infinera',
  enterprises: [8708, 21296],
  role: 'switch',
  leaves: {
    version: ['1.3.6.1.4.1.8708.2.2.2.2.14.0'],
  },
  examples: [
    {
      name: 'a node of the XTM series',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8708.2.1.1', '1.3.6.1.4.1.8708.2.2.2.2.14.0|4|30.1.2-17'].join('\n') },
      reads: [{ kind: 'is-a', version: '30.1.2-17', by: 'leaf' }, { kind: 'is-a', vendor: 'Infinera' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
