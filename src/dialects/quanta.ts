/** Knows Quanta switches by their description. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Quanta switches by their description',
  vendor: 'Quanta',
  enterprises: [7244],
  role: 'switch',
  foreign: /^Quanta |^L[BY]\d\w* \d+x\d+G\b/i,
  descr: [/^Quanta (?<model>[^,]+?), (?<version>\d+(?:\.\d+)+)/i, /^Quanta (?<model>\S+)/i, /^(?<model>L[BY]\d\w*)\b[^,]*, (?:Runtime Code )?(?<version>\d+(?:\.\d+)+)/i],
  examples: [
    { name: 'by its number of ports', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|LB8M 48x1G 2x10G, 1.8.7.8, VxWorks 6.6', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4413'].join('\n') }, reads: [{ kind: 'is-a', vendor: 'Quanta' }, { kind: 'is-a', model: 'LB8M', version: '1.8.7.8' }] },
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Quanta LX6M, 1.2.0.87, Linux 2.6.21.7', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4413'].join('\n') },
      reads: [{ kind: 'is-a', model: 'LX6M', version: '1.2.0.87', vendor: 'Quanta', by: 'descr' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
