/** Knows transponders of cable plants, whoever made them: power supplies, amplifiers (SCTE-HMS-COMMON-MIB, ANSI/SCTE 38-11). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Transponders of cable plants, whoever made them (SCTE-HMS-COMMON-MIB, ANSI/SCTE 38-11)',
  leaves: {
    model: ['1.3.6.1.4.1.5591.1.3.1.3.0'],
    version: [{ oid: '1.3.6.1.4.1.5591.1.3.1.5.0', match: /(\d+\.\d\S*)/ }],
    serial: ['1.3.6.1.4.1.5591.1.3.1.4.0'],
  },
  examples: [
    {
      name: 'a transponder',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.926.1.1', '1.3.6.1.4.1.5591.1.3.1.3.0|4|XM3-918HP', '1.3.6.1.4.1.5591.1.3.1.4.0|4|AM000017', '1.3.6.1.4.1.5591.1.3.1.5.0|4|Firmware 5.07.00'].join('\n') },
      reads: [{ kind: 'is-a', model: 'XM3-918HP', version: '5.07.00', serial: 'AM000017', by: 'platform' }],
    },
  ],
});
