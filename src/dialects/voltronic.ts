/** Knows Voltronic UPS, sold under many names (voltronicMIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Voltronic UPS, sold under many names (voltronicMIB)',
  vendor: 'Voltronic',
  enterprises: [43943],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.43943.1.1.1.3.0'],
    version: [{ oid: '1.3.6.1.4.1.43943.1.1.1.6.0', match: /^(?:VERFW:)?(\S.*)$/i }],
    serial: ['1.3.6.1.4.1.43943.1.1.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.43943.1', '1.3.6.1.4.1.43943.1.1.1.3.0|4|WX-3000', '1.3.6.1.4.1.43943.1.1.1.4.0|4|83320087100042', '1.3.6.1.4.1.43943.1.1.1.6.0|4|VERFW:00087.42'].join('\n') },
      reads: [{ kind: 'is-a', model: 'WX-3000', version: '00087.42', serial: '83320087100042', by: 'leaf' }, { kind: 'is-a', vendor: 'Voltronic' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
