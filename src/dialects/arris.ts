/** Knows Arris and Motorola: modems, CMTS, APEX. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Arris and Motorola: modems, CMTS, APEX',
  vendor: 'Arris',
  enterprises: [4115, 4998, 1166, 4491],
  role: 'router',
  products: [
    { under: '1.3.6.1.4.1.1166', role: 'appliance' },
  ],
  descr: [
    /^CMTS_V(?<version>[\d.]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.1166.1.621.14.2.0', '1.3.6.1.4.1.1166.7.1.15.0'],
    version: ['1.3.6.1.4.1.1166.1.621.9.2.3.0', '1.3.6.1.4.1.1166.7.1.7.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4115.1.1', '1.3.6.1.4.1.1166.1.621.9.2.3.0|4|4.2.17', '1.3.6.1.4.1.1166.1.621.14.2.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Arris' }, { kind: 'role', role: 'router' }],
    },
  ],
});
