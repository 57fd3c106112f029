/** Knows firewalls, VPN gateways and diodes of genua. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'genua firewalls and VPN gateways',
  vendor: 'genua',
  enterprises: [3717],
  role: 'firewall',
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.3717.2.3.5.0', match: /^genua\s.*?\b(GS\S+)/i }, { oid: '1.3.6.1.4.1.3717.2.3.5.0', match: /^(?:genua\s+)?(\S+)/i }],
    version: ['1.3.6.1.4.1.3717.2.3.3.0'],
    serial: ['1.3.6.1.4.1.3717.2.3.6.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3717.2.1', '1.3.6.1.4.1.3717.2.3.3.0|4|10.2', '1.3.6.1.4.1.3717.2.3.5.0|4|genua GX600 Rev. 2', '1.3.6.1.4.1.3717.2.3.6.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GX600', version: '10.2', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'genua' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
