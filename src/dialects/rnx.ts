/** Knows Riedo Networks UPDU. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Riedo Networks UPDU',
  vendor: 'Riedo',
  enterprises: [55108],
  role: 'ups',
  descr: [
    /^RNX UPDU (?<model>\S+) .*?S\/N: (?<serial>[^,]+), Version (?<version>\S+)/i,
  ],
  examples: [
    {
      name: 'PDU',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|RNX UPDU RN1101 (rack 3), S/N: 100777, Version 2.6.1-0a1b2c3d', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.55108.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'RN1101', serial: '100777', version: '2.6.1-0a1b2c3d', by: 'descr' }, { kind: 'is-a', vendor: 'Riedo' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
