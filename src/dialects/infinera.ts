/** Knows Infinera transport: XTM (once Lumentis, Transmode), Groove (once Coriant). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Infinera transport: XTM (LUM-SYSTEM-MIB), Groove (CORIANT-GROOVE-MIB)',
  vendor: 'Infinera',
  enterprises: [8708, 21296, 42229],
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.42229.1.2.2.1.3.0', '1.3.6.1.4.1.8708.2.3.2.1.1.1.2.100000000'],
    version: ['1.3.6.1.4.1.8708.2.2.2.2.14.0'],
  },
  examples: [
    {
      name: 'a node of the XTM series',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8708.2.1.1', '1.3.6.1.4.1.8708.2.2.2.2.14.0|4|30.1.2-17'].join('\n') },
      reads: [{ kind: 'is-a', version: '30.1.2-17', by: 'leaf' }, { kind: 'is-a', vendor: 'Infinera' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'Groove',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.42229.1.1', '1.3.6.1.4.1.42229.1.2.2.1.3.0|4|GX-87'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GX-87', by: 'leaf' }, { kind: 'is-a', vendor: 'Infinera' }],
    },
  ],
});
