/** Knows KTI Networks switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'KTI Networks switches',
  vendor: 'KTI',
  role: 'switch',
  foreign: /^KGS-\d/,
  descr: [/^(?<model>KGS-\d\S*)/],
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|KGS-2487 Managed Switch', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.868.87'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'KTI', model: 'KGS-2487', by: 'descr' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
