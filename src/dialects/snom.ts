/** Knows Snom telephones. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Snom telephones',
  vendor: 'Snom',
  enterprises: [7526],
  role: 'phone',
  foreign: /^snom ?\w+-SIP /i,
  descr: [/^(?<model>snom ?\w+)-SIP (?<version>\d[\w.]*)/i],
  examples: [
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|snomD735-SIP 10.1.84.12', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7526.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'snomD735', version: '10.1.84.12', by: 'descr' }, { kind: 'is-a', vendor: 'Snom' }, { kind: 'role', role: 'phone' }],
    },
  ],
});
