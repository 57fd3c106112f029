/** Knows Big Switch Networks fabrics. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Big Switch Networks fabrics',
  vendor: 'Big Switch',
  enterprises: [37538],
  os: 'Switch Light OS',
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.37538.2.1000.1.1.1.0'],
    serial: ['1.3.6.1.4.1.37538.2.1000.1.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.37538.1.1', '1.3.6.1.4.1.37538.2.1000.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.37538.2.1000.1.1.3.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Big Switch' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
