/** Knows CXR Networks terminal servers (CXR-TS-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'CXR Networks terminal servers (CXR-TS-MIB)',
  vendor: 'CXR',
  enterprises: [1425],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.1425.1040.1.1.0'],
    version: ['1.3.6.1.4.1.1425.1040.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1425.1.1', '1.3.6.1.4.1.1425.1040.1.1.0|4|MX-1200', '1.3.6.1.4.1.1425.1040.1.2.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'CXR' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
