/** Knows Omnitron iConverter. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Omnitron iConverter',
  vendor: 'Omnitron',
  enterprises: [7342],
  role: 'switch',
  descr: [
    /^Omnitron iConverter (?<model>.+?) v(?<version>\d\S*)(?: s\/n (?<serial>\w+))?/i,
  ],
  leaves: {
    serial: ['1.3.6.1.4.1.7342.1.1.1.7.1.1'],
  },
  examples: [
    {
      name: 'converter',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Omnitron iConverter GM3 8930T v5.1.9 s/n 00100200 - GM3', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7342.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GM3 8930T', version: '5.1.9', serial: '00100200', by: 'descr' }, { kind: 'is-a', vendor: 'Omnitron' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
