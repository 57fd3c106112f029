/** Knows ASRock Rack server boards by their management controller (ASROCKRACK-BMC-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ASRock Rack server boards: their management controller',
  vendor: 'ASRock Rack',
  enterprises: [49622],
  role: 'server',
  leaves: {
    model: ['1.3.6.1.4.1.49622.1.1.0'],
    version: ['1.3.6.1.4.1.49622.1.3.0'],
    serial: ['1.3.6.1.4.1.49622.4.1.4.8.0'],
  },
  examples: [
    {
      name: 'a board behind a general agent',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.49622.1.1.0|4|AB650-2L2T', '1.3.6.1.4.1.49622.1.3.0|4|3.04.00', '1.3.6.1.4.1.49622.4.1.4.8.0|4|A1B2C3D4E5'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'ASRock Rack', model: 'AB650-2L2T', version: '3.04.00', serial: 'A1B2C3D4E5', by: 'leaf' }, { kind: 'is-a', vendor: 'ASRock Rack' }, { kind: 'role', role: 'server' }],
    },
  ],
});
