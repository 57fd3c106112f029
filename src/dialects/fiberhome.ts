/** Knows FiberHome switches and routers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'FiberHome switches and routers',
  vendor: 'FiberHome',
  enterprises: [3807],
  role: 'switch',
  descr: [/(?<model>[A-Z][\w-]*(?: [\w-]+){0,2}?) \(R\) Software, Version (?<version>[^ ,]+)/],
  examples: [
    {
      name: 'a switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|FIBERHOME S5800-28T-X (R) Software, Version RP0107,Hw Version WKE2.413.005', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3807.1.8012'].join('\n') },
      reads: [{ kind: 'is-a', model: 'FIBERHOME S5800-28T-X', version: 'RP0107', by: 'descr' }, { kind: 'is-a', vendor: 'FiberHome' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
