/** Knows Nimble Storage arrays. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Nimble Storage arrays',
  vendor: 'Nimble',
  enterprises: [37447],
  os: 'NimbleOS',
  role: 'storage',
  foreign: /^Nimble Storage\b/i,
  descr: [/\bversion (?<version>\d[\w.-]*)/i],
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Nimble Storage CS387 running software version 5.0.87.100-421087-opt', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.37447.3.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '5.0.87.100-421087-opt', by: 'descr' }, { kind: 'is-a', vendor: 'Nimble', os: 'NimbleOS' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
