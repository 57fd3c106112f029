/** Knows Designer Systems power distribution. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Designer Systems power distribution',
  vendor: 'Designer Systems',
  enterprises: [38218],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.38218.1.5.3.0'],
    version: ['1.3.6.1.4.1.38218.1.3.3.0'],
    serial: ['1.3.6.1.4.1.38218.1.5.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.38218.1.1', '1.3.6.1.4.1.38218.1.5.3.0|4|MX-1200', '1.3.6.1.4.1.38218.1.3.3.0|4|4.2.17', '1.3.6.1.4.1.38218.1.5.4.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Designer Systems' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
