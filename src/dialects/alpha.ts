/** Knows Alpha Technologies: Cordex, CXC, FXM, Comp@s. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Alpha Technologies: Cordex, CXC, FXM, Comp@s',
  vendor: 'Alpha',
  enterprises: [7309, 26854, 926],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.7309.4.1.2.8.0', '1.3.6.1.4.1.7309.5.1.5.0'],
    version: ['1.3.6.1.4.1.7309.4.1.2.11.0', '1.3.6.1.4.1.7309.5.1.3.0', '1.3.6.1.4.1.26854.3.2.1.10.3.91.0'],
    serial: ['1.3.6.1.4.1.7309.5.2.1.2.1.6'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7309.1.1', '1.3.6.1.4.1.7309.4.1.2.8.0|4|MX-1200', '1.3.6.1.4.1.7309.4.1.2.11.0|4|4.2.17', '1.3.6.1.4.1.7309.5.2.1.2.1.6.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Alpha' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
