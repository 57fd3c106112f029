/** Knows Stonesoft and Forcepoint next-generation firewalls (STONESOFT-FIREWALL-MIB, STONESOFT-NETNODE-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Stonesoft and Forcepoint next-generation firewalls (STONESOFT-FIREWALL-MIB, STONESOFT-NETNODE-MIB)',
  vendor: 'Forcepoint',
  enterprises: [1369, 47565],
  os: 'Forcepoint NGFW',
  role: 'firewall',
  leaves: {
    model: ['1.3.6.1.4.1.1369.6.1.1.9.0'],
    version: ['1.3.6.1.4.1.1369.5.2.1.1.0', '1.3.6.1.4.1.1369.5.5.1.1.0'],
    serial: ['1.3.6.1.4.1.1369.6.1.1.10.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1369.1.1', '1.3.6.1.4.1.1369.6.1.1.9.0|4|MX-1200', '1.3.6.1.4.1.1369.5.2.1.1.0|4|4.2.17', '1.3.6.1.4.1.1369.6.1.1.10.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Forcepoint' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
