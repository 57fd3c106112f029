/** Knows TP-Link Omada and JetStream switches, routers, access points. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'TP-Link Omada and JetStream switches, routers, access points',
  vendor: 'TP-Link',
  enterprises: [11863, 16972],
  role: 'switch',
  products: [
    { under: '1.3.6.1.4.1.16972', role: 'router' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.11863.6.1.1.5.0'],
    version: ['1.3.6.1.4.1.11863.6.1.1.6.0'],
    serial: ['1.3.6.1.4.1.11863.6.1.1.8.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11863.1.1', '1.3.6.1.4.1.11863.6.1.1.5.0|4|MX-1200', '1.3.6.1.4.1.11863.6.1.1.6.0|4|4.2.17', '1.3.6.1.4.1.11863.6.1.1.8.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'TP-Link' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
