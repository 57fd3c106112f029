/** Knows FireBrick. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'FireBrick',
  vendor: 'FireBrick',
  enterprises: [24693],
  role: 'firewall',
  descr: [
    /^(?<model>FB\S+) .*?\((?<version>V\S+) /i,
  ],
  examples: [
    {
      name: 'firewall',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|FB2900 TEST Jacoby (V1.59.100 2021-09-16T10:20:57)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.24693.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'FB2900', version: 'V1.59.100', by: 'descr' }, { kind: 'is-a', vendor: 'FireBrick' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
