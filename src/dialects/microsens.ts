/** Knows Microsens: switches in wall ducts and cabinets. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Microsens: switches in wall ducts and cabinets',
  vendor: 'Microsens',
  enterprises: [3181],
  role: 'switch',
  descr: [/^(?:MICROSENS )?(?<model>(?:MS|ME)\d[\w-]+)/i],
  leaves: {
    model: ['1.3.6.1.4.1.3181.10.6.1.32.1.0'],
    version: ['1.3.6.1.4.1.3181.10.6.1.30.106.1.2'],
    serial: ['1.3.6.1.4.1.3181.10.6.1.32.2.0'],
  },
  examples: [
    { name: 'by its description', given: { snmp: '1.3.6.1.2.1.1.1.0|4|MICROSENS MS440209PM-48G6+\n1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3181.1' }, reads: [{ kind: 'is-a', model: 'MS440209PM-48G6', by: 'descr' }, { kind: 'is-a', vendor: 'Microsens' }, { kind: 'role', role: 'switch' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3181.10.6', '1.3.6.1.4.1.3181.10.6.1.30.106.1.2.1|4|10.7.87', '1.3.6.1.4.1.3181.10.6.1.32.1.0|4|MS440887PMXH-48G6+', '1.3.6.1.4.1.3181.10.6.1.32.2.0|4|1700870042'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MS440887PMXH-48G6+', version: '10.7.87', serial: '1700870042', by: 'leaf' }],
    },
  ],
});
