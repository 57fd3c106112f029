/** Knows Blue Coat ProxySG. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Blue Coat ProxySG',
  vendor: 'Blue Coat',
  enterprises: [3417, 14501],
  os: 'SGOS',
  role: 'appliance',
  leaves: {
    version: [{ oid: '1.3.6.1.4.1.3417.2.11.1.3.0', match: /SGOS ([\d.]+)/ }],
    serial: ['1.3.6.1.4.1.3417.2.11.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3417.1.1', '1.3.6.1.4.1.3417.2.11.1.3.0|4|Version: SGOS 6.7.4.2, Release', '1.3.6.1.4.1.3417.2.11.1.4.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '6.7.4.2', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Blue Coat' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
