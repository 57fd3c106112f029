/** Knows Rittal CMC III and PDUs. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Rittal CMC III and PDUs',
  vendor: 'Rittal',
  enterprises: [2606],
  role: 'appliance',
  descr: [
    /^Rittal (?<model>CMC-III)\b.*? SW V(?<version>\S+)/i,
    /^Rittal (?<model>.+?)(?: SN (?<serial>\w+))? HW V\S+ - SW V(?<version>\S+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.2606.7.4.1.2.1.2'],
    version: ['1.3.6.1.4.1.2606.7.2.4.0'],
    serial: ['1.3.6.1.4.1.2606.7.2.6.0'],
  },
  examples: [
    {
      name: 'a controller of the first generation',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Rittal CMC-TC/PU2 SN 40870177 HW V3.01 - SW V2.87', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2606.4'].join('\n') },
      reads: [{ kind: 'is-a', model: 'CMC-TC/PU2', version: '2.87', serial: '40870177', by: 'descr' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2606.1.1', '1.3.6.1.4.1.2606.7.2.4.0|4|4.2.17', '1.3.6.1.4.1.2606.7.2.6.0|4|QX7A4210087', '1.3.6.1.4.1.2606.7.4.1.2.1.2.1|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Rittal' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
