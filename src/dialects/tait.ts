/** Knows Tait base stations. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Tait base stations',
  vendor: 'Tait',
  enterprises: [3570],
  role: 'appliance',
  descr: [
    /^Tait Communications, (?<model>[^,]+), .*?Version: (?<version>\S+)/i,
  ],
  leaves: {
    serial: ['1.3.6.1.4.1.3570.2.2.2.1.2.2.1.1.2.0'],
  },
  examples: [
    {
      name: 'base station',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Tait Communications, TB9400, P25 Base Station, QBA0001, Version: p25-2.10.00.0001', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3570.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'TB9400', version: 'p25-2.10.00.0001', by: 'descr' }, { kind: 'is-a', vendor: 'Tait' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3570.1.1', '1.3.6.1.4.1.3570.2.2.2.1.2.2.1.1.2.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Tait' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
