/** Knows AVTECH Room Alert. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'AVTECH Room Alert',
  vendor: 'AVTECH',
  enterprises: [20916],
  role: 'appliance',
  descr: [
    /^(?<model>Room Alert \S+) v(?<version>\S+)/i,
  ],
  examples: [
    {
      name: 'monitor',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Room Alert 3E v2.9.0', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.20916.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Room Alert 3E', version: '2.9.0', by: 'descr' }, { kind: 'is-a', vendor: 'AVTECH' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
