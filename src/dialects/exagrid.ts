/** Knows ExaGrid backup. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ExaGrid backup',
  vendor: 'ExaGrid',
  enterprises: [14941],
  role: 'storage',
  descr: [
    /^ExaGrid (?<model>[^,]+), (?<version>\S+)/i,
  ],
  examples: [
    {
      name: 'appliance',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ExaGrid EX5000, 5.0.1.100.P2', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14941.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'EX5000', version: '5.0.1.100.P2', by: 'descr' }, { kind: 'is-a', vendor: 'ExaGrid' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
