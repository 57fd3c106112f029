/** Knows ATEN switches for keyboards and power. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ATEN switches for keyboards and power',
  vendor: 'ATEN',
  enterprises: [21317],
  role: 'appliance',
  examples: [
    {
      name: 'power switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Aten', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21317.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'ATEN', by: 'sysobjectid' }, { kind: 'is-a', vendor: 'ATEN' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
