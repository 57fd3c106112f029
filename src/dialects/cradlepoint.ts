/** Knows Cradlepoint. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Cradlepoint',
  vendor: 'Cradlepoint',
  enterprises: [20992],
  role: 'router',
  descr: [
    /^Cradlepoint (?<model>[^,]+), Firmware Version (?<version>\S+)/i,
  ],
  examples: [
    {
      name: 'router',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Cradlepoint IBR900, Firmware Version 7.21.60.a1b2c3d', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.20992.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'IBR900', version: '7.21.60.a1b2c3d', by: 'descr' }, { kind: 'is-a', vendor: 'Cradlepoint' }, { kind: 'role', role: 'router' }],
    },
  ],
});
