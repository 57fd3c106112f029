/** Knows Wyse: thin clients. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Wyse: thin clients',
  vendor: 'Wyse',
  enterprises: [714],
  role: 'host',
  descr: [/^(?<model>[A-Z]\w*\d\w*) +(?:ThinOS )?(?<version>\d+\.\d[\w.]*)/],
  leaves: {
    serial: ['1.3.6.1.4.1.714.1.2.6.2.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.714.1', '1.3.6.1.4.1.714.1.2.6.2.1.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Wyse' }, { kind: 'role', role: 'host' }],
    },
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Vx0 8.0_512', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.714.1.2.6'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Vx0', version: '8.0_512', by: 'descr' }],
    },
  ],
});
