/** Knows bintec elmeg routers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Bintec elmeg routers',
  vendor: 'bintec elmeg',
  enterprises: [272],
  role: 'router',
  descr: [/^(?:bintec )?(?:elmeg )?(?<model>be\.IP(?: (?:plus|smart|swift))?|hybird \d+\S*|R[ST]?\d{3,4}\w*|W\d{4}\w*)/i],
  leaves: {
    version: [{ oid: '1.3.6.1.4.1.272.4.1.26.0', match: /^(V\.\S+)/ }],
    serial: ['1.3.6.1.4.1.272.4.1.17.1.8'],
  },
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|bintec RS387jv', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.272.4.201'].join('\n') },
      reads: [{ kind: 'is-a', model: 'RS387jv', by: 'descr' }, { kind: 'is-a', vendor: 'bintec elmeg' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.272.1.1', '1.3.6.1.4.1.272.4.1.17.1.8.1|4|QX7A4210087', '1.3.6.1.4.1.272.4.1.26.0|4|V.10.2.8.100 IPv6, IPSec from 2020/01/02'].join('\n') },
      reads: [{ kind: 'is-a', version: 'V.10.2.8.100', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'bintec elmeg' }, { kind: 'role', role: 'router' }],
    },
  ],
});
