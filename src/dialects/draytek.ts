/** Knows DrayTek Vigor. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'DrayTek Vigor',
  vendor: 'DrayTek',
  enterprises: [7367],
  role: 'router',
  foreign: /^DrayTek/i,
  descr: [
    /Router Model: (?<model>[^,]+), Version: (?<version>[^,\s]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.7367.3.1.0'],
  },
  examples: [
    {
      name: 'router',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|DrayTek Corporation, Router Model: Vigor2927 Series, Version: 4.3.2, Build Date/Time:May 5 2022', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7367.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Vigor2927 Series', version: '4.3.2', by: 'descr' }, { kind: 'is-a', vendor: 'DrayTek' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7367.1.1', '1.3.6.1.4.1.7367.3.1.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', by: 'leaf' }, { kind: 'is-a', vendor: 'DrayTek' }, { kind: 'role', role: 'router' }],
    },
  ],
});
