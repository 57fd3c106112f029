/** Knows Ribbon: Neptune (once ECI), SBC (once Sonus). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ribbon: Neptune (once ECI), SBC (once Sonus)',
  vendor: 'Ribbon',
  enterprises: [1286, 177, 2879],
  role: 'router',
  descr: [
    /^Ribbon Communications\. (?<model>[^,]+), V(?<version>[^,]+)/i,
    /^(?:ECI|Sonus) .*?(?<model>[\w-]+),? V(?<version>[^,\s]+)/i,
  ],
  examples: [
    {
      name: 'packet node',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Ribbon Communications. NPT-1100, V8.2.00210-01, Build Date: Mon Jan 2 2023', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1286.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'NPT-1100', version: '8.2.00210-01', by: 'descr' }, { kind: 'is-a', vendor: 'Ribbon' }, { kind: 'role', role: 'router' }],
    },
  ],
});
