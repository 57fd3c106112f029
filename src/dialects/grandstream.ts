/** Knows Grandstream gateways, exchanges and phones. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Grandstream gateways, exchanges and phones',
  vendor: 'Grandstream',
  enterprises: [42397],
  role: 'phone',
  foreign: /^Linux (?:GXW|HT\d|UCM|GXP|GRP)/i,
  descr: [
    /^Linux (?<model>\S+)/i,
  ],
  leaves: {
    serial: ['1.3.6.1.4.1.42397.1.1.1.0', '1.3.6.1.4.1.42397.1.2.1.0'],
  },
  examples: [
    {
      name: 'gateway',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux GXW4216 2.6.28.8 #187 Tue Sep 13 10:11:35 CST 2022 mips', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GXW4216', by: 'descr' }, { kind: 'role', role: 'phone' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.42397.1.1', '1.3.6.1.4.1.42397.1.1.1.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Grandstream' }, { kind: 'role', role: 'phone' }],
    },
  ],
});
