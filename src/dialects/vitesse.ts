/** Knows Boxes on WebStaX (once Vitesse, Microsemi, now Microchip), sold by many: VTSS-FIRMWARE-MIB, VTSS-SYSUTIL-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Boxes on WebStaX (once Vitesse, Microsemi, now Microchip), sold by many: VTSS-FIRMWARE-MIB, VTSS-SYSUTIL-MIB',
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.6603.1.28.1.3.3.1.5', match: /^(?:[A-Z]+,\s*)?([^,]+)/ }],
    version: ['1.3.6.1.4.1.6603.1.28.1.3.3.1.6'],
    serial: ['1.3.6.1.4.1.6603.1.24.1.3.5.3.0'],
  },
  examples: [
    {
      name: 'an industrial switch',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10456.9.1587', '1.3.6.1.4.1.6603.1.24.1.3.5.3.0|4|AX20870042', '1.3.6.1.4.1.6603.1.28.1.3.3.1.5.1|4|PLANET,IGX-5225, L2+ Managed Switch', '1.3.6.1.4.1.6603.1.28.1.3.3.1.6.1|4|v1.1b220687'].join('\n') },
      reads: [{ kind: 'is-a', model: 'IGX-5225', version: 'v1.1b220687', serial: 'AX20870042', by: 'platform' }],
    },
  ],
});
