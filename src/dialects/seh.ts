/** Knows SEH dongle servers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'SEH dongle servers',
  vendor: 'SEH',
  enterprises: [1229],
  role: 'appliance',
  descr: [
    /^SEH (?<model>[^;]+); SN (?<serial>\d+),.*?SW (?<version>[\d.]+)/i,
  ],
  examples: [
    {
      name: 'dongle server',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SEH myUTN-80; SN 30120160300001, HW 1.0, FW 12, SW 14.2.10', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1229.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'myUTN-80', serial: '30120160300001', version: '14.2.10', by: 'descr' }, { kind: 'is-a', vendor: 'SEH' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
