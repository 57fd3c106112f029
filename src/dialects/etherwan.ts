/** Knows EtherWAN industrial switches by sysDescr. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'EtherWAN industrial switches by sysDescr',
  vendor: 'EtherWAN',
  enterprises: [2736],
  role: 'switch',
  descr: [/^(?<model>.+?), ?Firmware rev: ?(?<version>.+?) \d\d\/\d\d\/\d\d/i],
  examples: [
    {
      name: 'a switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|EX87000 Managed Switch, Firmware rev: 4.01.8 07/14/21 11:42:07', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2736.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'EX87000 Managed Switch', version: '4.01.8', by: 'descr' }, { kind: 'is-a', vendor: 'EtherWAN' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
