/** Knows WISI Tangram head-ends (WISI-GTMODULES-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'WISI Tangram head-ends (WISI-GTMODULES-MIB)',
  vendor: 'WISI',
  enterprises: [7465],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.7465.20.2.9.1.2.1.3.1.2.7'],
    version: ['1.3.6.1.4.1.7465.20.2.9.1.2.1.3.1.4.7'],
    serial: ['1.3.6.1.4.1.7465.20.2.9.1.2.1.3.1.5.7'],
  },
  examples: [
    {
      name: 'the management module, which stands last, among others',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7465.20.2.9', '1.3.6.1.4.1.7465.20.2.9.1.2.1.3.1.2.1|4|GT41 Quad Head', '1.3.6.1.4.1.7465.20.2.9.1.2.1.3.1.2.7|4|GT01 Chassis', '1.3.6.1.4.1.7465.20.2.9.1.2.1.3.1.4.7|4|2.4.1-r7', '1.3.6.1.4.1.7465.20.2.9.1.2.1.3.1.5.1|4|4100017', '1.3.6.1.4.1.7465.20.2.9.1.2.1.3.1.5.7|4|0100017755'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GT01 Chassis', version: '2.4.1-r7', serial: '0100017755', by: 'leaf' }, { kind: 'is-a', vendor: 'WISI' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
