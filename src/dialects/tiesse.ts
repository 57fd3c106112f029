/** Knows Tiesse routers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Tiesse routers',
  vendor: 'Tiesse',
  enterprises: [4799],
  role: 'router',
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.4799.3.2.6023.0', match: /^(?:Tiesse )?(\S.*)$/i }],
  },
  examples: [
    {
      name: 'its own object',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4799.3', '1.3.6.1.4.1.4799.3.2.6023.0|4|Tiesse Imolax 4221'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Imolax 4221', by: 'leaf' }, { kind: 'is-a', vendor: 'Tiesse' }, { kind: 'role', role: 'router' }],
    },
  ],
});
