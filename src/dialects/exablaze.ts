/** Knows ExaLINK Fusion switches of Exablaze. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ExaLINK Fusion switches of Exablaze (EXALINK-FUSION-MIB)',
  vendor: 'Exablaze',
  enterprises: [43296],
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.43296.3.1.3.0'],
    version: ['1.3.6.1.4.1.43296.3.1.2.0'],
    serial: ['1.3.6.1.4.1.43296.3.1.1.0'],
  },
  examples: [
    {
      name: 'a switch',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.43296.3', '1.3.6.1.4.1.43296.3.1.1.0|4|EXFUS2-00017', '1.3.6.1.4.1.43296.3.1.2.0|4|1.13.0', '1.3.6.1.4.1.43296.3.1.3.0|4|Fusion rev 2'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Fusion rev 2', version: '1.13.0', serial: 'EXFUS2-00017', by: 'leaf' }, { kind: 'is-a', vendor: 'Exablaze' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
