/** Knows NetModule routers by mobile radio. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'NetModule routers by mobile radio',
  vendor: 'NetModule',
  enterprises: [31496],
  role: 'router',
  foreign: /^NetModule NB/i,
  descr: [/^(?:NetModule )?(?<model>NB\d\w*)(?: v?(?<version>\d[\w.]*))?/i],
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|NetModule NB1687 4.4.0.187', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.31496'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'NetModule', model: 'NB1687', version: '4.4.0.187', by: 'descr' }, { kind: 'role', role: 'router' }],
    },
  ],
});
