/** Knows VeloCloud edges, by their description. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'VeloCloud edges, by their description',
  vendor: 'VeloCloud',
  enterprises: [45346],
  role: 'router',
  foreign: /^VeloCloud /i,
  descr: [/^VeloCloud (?<model>EDGE\S*(?: \S+)?)/i],
  examples: [
    {
      name: 'an edge',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|VeloCloud EDGE 677', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.45346.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'EDGE 677', by: 'descr' }, { kind: 'is-a', vendor: 'VeloCloud' }, { kind: 'role', role: 'router' }],
    },
  ],
});
