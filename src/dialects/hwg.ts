/** Knows HW group Poseidon, Damocles, STE. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'HW group Poseidon, Damocles, STE',
  vendor: 'HW group',
  enterprises: [21796],
  role: 'appliance',
  descr: [
    /^(?<model>Poseidon2? \S+|Damocles\S* \S+|STE\S*|HWg-\S+)(?: SNMP(?: Supervisor)?)? v(?<version>\S+)/i,
    /^(?<model>HWg-\w+(?: \w+)?)$/i,
    /^(?<model>[^,]+),\s+fw: ?(?<version>\d[\w.]*)/i,
  ],
  examples: [
    { name: 'its name alone', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|HWg-STE Plus', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21796.4.1'].join('\n') }, reads: [{ kind: 'is-a', model: 'HWg-STE Plus' }] },
    {
      name: 'sensor gateway',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Poseidon2 3268 SNMP Supervisor v3.1.2', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21796.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Poseidon2 3268', version: '3.1.2', by: 'descr' }, { kind: 'is-a', vendor: 'HW group' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'a thermometer that names its firmware behind a comma',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|STE2 lite, fw:2.1.87', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21796.4.9'].join('\n') },
      reads: [{ kind: 'is-a', model: 'STE2 lite', version: '2.1.87', by: 'descr' }],
    },
    {
      name: 'a thermometer',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|HWg-STE SNMP v2.1.87', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21796.4.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'HWg-STE', version: '2.1.87', by: 'descr' }],
    },
  ],
});
