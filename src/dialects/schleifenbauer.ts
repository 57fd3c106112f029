/** Knows Schleifenbauer PDUs. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Schleifenbauer PDUs',
  vendor: 'Schleifenbauer',
  enterprises: [31034],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.31034.12.1.1.2.1.1.1.5'],
    version: ['1.3.6.1.4.1.31034.12.1.1.2.1.1.1.2'],
    serial: ['1.3.6.1.4.1.31034.12.1.1.2.1.1.1.6'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.31034.1.1', '1.3.6.1.4.1.31034.12.1.1.2.1.1.1.5.1|4|MX-1200', '1.3.6.1.4.1.31034.12.1.1.2.1.1.1.6.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Schleifenbauer' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'the release of its firmware',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.31034.12', '1.3.6.1.4.1.31034.12.1.1.2.1.1.1.2.1|4|2.47'].join('\n') },
      reads: [{ kind: 'is-a', version: '2.47', by: 'leaf' }],
    },
  ],
});
