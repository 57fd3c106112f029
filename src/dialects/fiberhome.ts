/** Knows FiberHome switches, routers and optical line terminals (GEPON-OLT-COMMON-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'FiberHome switches, routers and optical line terminals (GEPON-OLT-COMMON-MIB)',
  vendor: 'FiberHome',
  enterprises: [3807, 5875],
  role: 'switch',
  descr: [
    /(?<model>[A-Z][\w-]*(?: [\w-]+){0,2}?) \(R\) Software, Version (?<version>[^ ,]+)/,
    /^(?<model>AN\d{4}[\w-]*)/,
  ],
  leaves: {
    version: ['1.3.6.1.4.1.5875.800.3.9.4.3.0'],
  },
  examples: [
    {
      name: 'a switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|FIBERHOME S5800-28T-X (R) Software, Version RP0107,Hw Version WKE2.413.005', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3807.1.8012'].join('\n') },
      reads: [{ kind: 'is-a', model: 'FIBERHOME S5800-28T-X', version: 'RP0107', by: 'descr' }, { kind: 'is-a', vendor: 'FiberHome' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'an optical line terminal',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|AN5587-06', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5875.800.1001.11', '1.3.6.1.4.1.5875.800.3.9.4.3.0|4|RP0787'].join('\n') },
      reads: [{ kind: 'is-a', version: 'RP0787', by: 'leaf' }, { kind: 'is-a', model: 'AN5587-06', by: 'descr' }, { kind: 'is-a', vendor: 'FiberHome' }],
    },
  ],
});
