/** Knows Microwave Networks radio links. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Microwave Networks radio links',
  vendor: 'Microwave Networks',
  enterprises: [3323],
  role: 'router',
  examples: [
    {
      name: 'by its number',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3323.13'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Microwave Networks' }, { kind: 'role', role: 'router' }],
    },
  ],
});
