/** Knows Arbor Peakflow and TMS. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Arbor Peakflow and TMS',
  vendor: 'Arbor',
  enterprises: [9694],
  role: 'appliance',
  descr: [
    /^(?<model>Pravail \S+) (?<version>\d[\d.]+)/i,
    /^Peakflow (?<model>\S+) (?<version>[\d.]+)(?:.*?Model: (?:\S+))?.*?Serial(?: Number)?: (?<serial>\w+)/i,
  ],
  examples: [
    { name: 'Pravail', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Pravail NSI 5.8.7 (build ELQM) T8720UR', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9694.1.1'].join('\n') }, reads: [{ kind: 'is-a', model: 'Pravail NSI', version: '5.8.7' }] },
    {
      name: 'TMS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Peakflow SP 8.1 (build ABCD) System Board Model: X1 Serial Number: AB12345678', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9694.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '8.1', serial: 'AB12345678', by: 'descr' }, { kind: 'is-a', vendor: 'Arbor' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
