/** Knows Microsens: switches in wall ducts and cabinets. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Microsens: switches in wall ducts and cabinets',
  vendor: 'Microsens',
  enterprises: [3181],
  role: 'switch',
  descr: [/^(?:MICROSENS )?(?<model>(?:MS|ME)\d[\w-]+)/i],
  examples: [
    { name: 'by its description', given: { snmp: '1.3.6.1.2.1.1.1.0|4|MICROSENS MS440209PM-48G6+\n1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3181.1' }, reads: [{ kind: 'is-a', model: 'MS440209PM-48G6', by: 'descr' }, { kind: 'is-a', vendor: 'Microsens' }, { kind: 'role', role: 'switch' }] },
  ],
});
