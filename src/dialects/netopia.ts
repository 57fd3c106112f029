/** Knows Netopia gateways to the telephone line. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Netopia gateways to the telephone line',
  vendor: 'Netopia',
  enterprises: [304],
  role: 'router',
  foreign: /^Netopia /i,
  descr: [/^Netopia (?<model>\S+)(?: v(?<version>\d\S*))?/i],
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Netopia 3387-ENT v7.8.7r1', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.304.2.2.3'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Netopia', model: '3387-ENT', version: '7.8.7r1', by: 'descr' }, { kind: 'role', role: 'router' }],
    },
  ],
});
