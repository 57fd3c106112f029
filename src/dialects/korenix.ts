/** Knows Korenix industrial switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Korenix industrial switches',
  vendor: 'Korenix',
  enterprises: [24062],
  role: 'switch',
  descr: [/^(?:Korenix )?(?<model>JetNet ?\d\S*)/i],
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|JetNet 5087G', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.24062.2.3'].join('\n') },
      reads: [{ kind: 'is-a', model: 'JetNet 5087G', by: 'descr' }, { kind: 'is-a', vendor: 'Korenix' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
