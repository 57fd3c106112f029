/** Knows Quanta switches by their description. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Quanta switches by their description',
  vendor: 'Quanta',
  enterprises: [7244],
  role: 'switch',
  foreign: /^Quanta /i,
  descr: [/^Quanta (?<model>[^,]+?), (?<version>\d+(?:\.\d+)+)/i, /^Quanta (?<model>\S+)/i],
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Quanta LX6M, 1.2.0.87, Linux 2.6.21.7', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4413'].join('\n') },
      reads: [{ kind: 'is-a', model: 'LX6M', version: '1.2.0.87', vendor: 'Quanta', by: 'descr' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
