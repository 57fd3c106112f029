/** Knows Allworx telephone systems. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Allworx telephone systems (NETWORK-SERVICES-MIB)',
  vendor: 'Allworx',
  role: 'phone',
  foreign: /^Allworx /i,
  descr: [/^Allworx (?<model>\S+)/i],
  leaves: {
    version: ['1.3.6.1.2.1.27.1.1.4.1'],
  },
  examples: [
    {
      name: 'a telephone system',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Allworx 6x', '1.3.6.1.2.1.27.1.1.4.1|4|7.3.11.7'].join('\n') },
      reads: [{ kind: 'is-a', version: '7.3.11.7', by: 'leaf' }, { kind: 'is-a', model: '6x', by: 'descr' }, { kind: 'is-a', vendor: 'Allworx' }, { kind: 'role', role: 'phone' }],
    },
  ],
});
