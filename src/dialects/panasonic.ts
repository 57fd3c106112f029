/** Knows Panasonic: telephone systems, cameras. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Panasonic: telephone systems, cameras',
  vendor: 'Panasonic',
  enterprises: [258],
  role: 'appliance',
  products: [{ under: '1.3.6.1.4.1.258.601', role: 'phone' }],
  descr: [
    { match: /^(?<model>KX-\S+)(?: (?<version>Ver\d[\d.]*))?/, role: 'phone' },
    /^(?<model>(?:WV|WJ|BB)-\S+)/,
  ],
  examples: [
    {
      name: 'a telephone system',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|KX-NSX2087 Ver00800177', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.258.601.7'].join('\n') },
      reads: [{ kind: 'is-a', model: 'KX-NSX2087', version: 'Ver00800177', by: 'descr' }, { kind: 'is-a', vendor: 'Panasonic' }, { kind: 'role', role: 'phone' }],
    },
    {
      name: 'a camera',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|WV-X8170', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.258.37'].join('\n') },
      reads: [{ kind: 'is-a', model: 'WV-X8170', by: 'descr' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
