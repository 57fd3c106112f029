/** Knows AlaxalA switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'AlaxalA switches',
  vendor: 'AlaxalA',
  enterprises: [21839],
  role: 'switch',
  descr: [
    /\[(?<model>AX[^\]]+)\] Switching software Ver\. (?<version>\S+)/i,
  ],
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ALAXALA AX2430S AX-2430-24T-B [AX2430S-24T] Switching software Ver. 11.7.B [OS-L2]', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21839.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AX2430S-24T', version: '11.7.B', by: 'descr' }, { kind: 'is-a', vendor: 'AlaxalA' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
