/** Knows DCN switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'DCN switches',
  vendor: 'DCN',
  enterprises: [6339],
  role: 'switch',
  descr: [
    /^(?<model>[A-Z]+[\w-]+) Device, .*?SoftWare Version (?<version>\S+)(?:[\s\S]*?Serial No\.: ?(?<serial>\w+))?/i,
  ],
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|S4600-28P-SI Device, Compiled Jan 2018 SoftWare Version 7.0.3.5 BootRom Version 7.1.37 HardWare Version 1.0.1 Device serial No.:SW00870042 Copyright', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6339.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'S4600-28P-SI', version: '7.0.3.5', serial: 'SW00870042', by: 'descr' }, { kind: 'is-a', vendor: 'DCN' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
