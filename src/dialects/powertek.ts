/** Knows Powertek rack PDUs (SPS-PDU-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Powertek rack PDUs (SPS-PDU-MIB)',
  vendor: 'Powertek',
  enterprises: [42610],
  role: 'ups',
  leaves: {
    version: ['1.3.6.1.4.1.42610.1.4.4.1.1.1.0'],
    serial: ['1.3.6.1.4.1.42610.1.4.4.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.42610.1.4.4', '1.3.6.1.4.1.42610.1.4.4.1.1.1.0|4|1.34.0087', '1.3.6.1.4.1.42610.1.4.4.1.1.2.0|4|PX20870042'].join('\n') },
      reads: [{ kind: 'is-a', version: '1.34.0087', serial: 'PX20870042', by: 'leaf' }, { kind: 'is-a', vendor: 'Powertek' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
