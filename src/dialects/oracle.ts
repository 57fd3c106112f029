/** Knows Oracle and Sun servers by their management controllers (ILOM). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Oracle and Sun servers by their management controllers (ILOM)',
  vendor: 'Oracle',
  enterprises: [42, 111],
  descr: [
    { match: /^(?<model>SUN \S.*?), (?<os>ILOM) v(?<version>\d+(?:\.\d+)+)/i, vendor: 'Sun', role: 'server' },
    { match: /^(?<model>\S.*?), (?<os>ILOM) v(?<version>\d+(?:\.\d+)+)/i, role: 'server' },
    { match: /^SunOS /, vendor: 'Sun' },
  ],
  examples: [
    {
      name: 'a server',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ORACLE SERVER X9-2, ILOM v5.0.2.87, r140087', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.42.2.200.1.1.5'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ORACLE SERVER X9-2', version: '5.0.2.87', os: 'ILOM', by: 'descr' }, { kind: 'is-a', vendor: 'Oracle' }, { kind: 'role', role: 'server' }],
    },
    {
      name: 'an older one',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SUN FIRE X4870 SERVER, ILOM v2.0.2.87, r49240', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.42.2.175.88.1.5'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SUN FIRE X4870 SERVER', version: '2.0.2.87', by: 'descr' }, { kind: 'is-a', vendor: 'Sun' }],
    },
  ],
});
