/** Knows Technicolor and Thomson modems and gateways. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Technicolor and Thomson modems and gateways',
  vendor: 'Technicolor',
  enterprises: [2863],
  role: 'router',
  examples: [
    {
      name: 'gateway',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Technicolor TG588v', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2863.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Technicolor', by: 'sysobjectid' }, { kind: 'is-a', vendor: 'Technicolor' }, { kind: 'role', role: 'router' }],
    },
  ],
});
