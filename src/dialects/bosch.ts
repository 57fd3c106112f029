/** Knows Bosch: cameras and recorders. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Bosch: cameras and recorders',
  vendor: 'Bosch',
  enterprises: [3967],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.3967.1.1.5.1.0'],
    version: ['1.3.6.1.4.1.3967.1.1.1.5.0'],
    serial: [{ oid: '1.3.6.1.4.1.3967.1.1.1.6.0', match: /^(\d{6,})\W*$/ }],
  },
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3967.1' }, reads: [{ kind: 'is-a', vendor: 'Bosch' }, { kind: 'role', role: 'appliance' }] },
    {
      name: 'a camera (BSS-RCP-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3967.1.1', '1.3.6.1.4.1.3967.1.1.1.5.0|4|24500793', '1.3.6.1.4.1.3967.1.1.1.6.0|4|044517780011', '1.3.6.1.4.1.3967.1.1.5.1.0|4|FLEXIDOME IP 9000i'].join('\n') },
      reads: [{ kind: 'is-a', model: 'FLEXIDOME IP 9000i', version: '24500793', serial: '044517780011', by: 'leaf' }, { kind: 'is-a', vendor: 'Bosch' }],
    },
  ],
});
