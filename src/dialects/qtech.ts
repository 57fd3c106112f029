/** Knows QTECH switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'QTECH switches',
  vendor: 'QTECH',
  enterprises: [27514],
  role: 'switch',
  descr: [
    /^(?<model>\S+) Device, .*?SoftWare Version (?<version>\S+).*?(?:Serial (?:No\.?|Number):? ?(?<serial>\w+))/i,
  ],
  leaves: {
    version: ['1.3.6.1.4.1.27514.100.1.3.0'],
    serial: ['1.3.6.1.4.1.27514.100.1.101.0'],
  },
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|QSW-2800-26T-AC', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.27514.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'QTECH', by: 'sysobjectid' }, { kind: 'is-a', vendor: 'QTECH' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.27514.1.1.1.88', '1.3.6.1.4.1.27514.100.1.3.0|4|8.2.1.87', '1.3.6.1.4.1.27514.100.1.101.0|4|QT34A0017087'].join('\n') },
      reads: [{ kind: 'is-a', version: '8.2.1.87', serial: 'QT34A0017087', by: 'leaf' }],
    },
  ],
});
