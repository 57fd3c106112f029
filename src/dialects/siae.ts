/** Knows SIAE Microelettronica: microwave links on SM-OS (SIAE-UNIT-MIB, SIAE-SOFT-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'SIAE Microelettronica: microwave links on SM-OS (SIAE-UNIT-MIB, SIAE-SOFT-MIB)',
  vendor: 'SIAE',
  enterprises: [3373],
  role: 'router',
  leaves: {
    model: ['1.3.6.1.4.1.3373.1103.6.2.1.4.1'],
    version: ['1.3.6.1.4.1.3373.1103.7.2.0'],
    serial: ['1.3.6.1.4.1.3373.1103.6.2.1.13.1'],
  },
  examples: [
    {
      name: 'a link by its first unit',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3373.1103', '1.3.6.1.4.1.3373.1103.6.2.1.4.1|4|AGS27', '1.3.6.1.4.1.3373.1103.6.2.1.13.1|4|MI87T04217', '1.3.6.1.4.1.3373.1103.7.2.0|4|02.08.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AGS27', version: '02.08.17', serial: 'MI87T04217', by: 'leaf' }, { kind: 'is-a', vendor: 'SIAE' }, { kind: 'role', role: 'router' }],
    },
  ],
});
