/** Knows IFOTEC. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'IFOTEC',
  vendor: 'IFOTEC',
  enterprises: [21362],
  role: 'switch',
  descr: [
    /^(?<model>\S+) :/i,
  ],
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|INET-8GP : Switch 8 ports', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21362.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'INET-8GP', by: 'descr' }, { kind: 'is-a', vendor: 'IFOTEC' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
