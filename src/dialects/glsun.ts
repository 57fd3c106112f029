/** Knows GLsun optical platforms, also sold by FS: their management units (OAP-NMU). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'GLsun optical platforms, also sold by FS (OAP-NMU)',
  vendor: 'GLsun',
  enterprises: [40989],
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.40989.10.16.20.1.0'],
    version: ['1.3.6.1.4.1.40989.10.16.20.13.0'],
    serial: ['1.3.6.1.4.1.40989.10.16.20.15.0'],
  },
  examples: [
    {
      name: 'a management unit',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.40989.10.16.20', '1.3.6.1.4.1.40989.10.16.20.1.0|4|OAP-87U', '1.3.6.1.4.1.40989.10.16.20.13.0|4|V2.1.7', '1.3.6.1.4.1.40989.10.16.20.14.0|4|V1.0', '1.3.6.1.4.1.40989.10.16.20.15.0|4|GX7A42100087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'OAP-87U', version: 'V2.1.7', serial: 'GX7A42100087', by: 'leaf' }, { kind: 'is-a', vendor: 'GLsun' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
