/** Knows Siemens: SIMATIC, SCALANCE, RUGGEDCOM. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Siemens: SIMATIC, SCALANCE, RUGGEDCOM',
  vendor: 'Siemens',
  enterprises: [4196, 4329, 15004],
  role: 'switch',
  descr: [
    /^Siemens, SIMATIC NET, (?<model>[^,]+), (?<os>x)?[^,]*, HW: Version \S+ FW: Version (?<version>V[\d.]+), (?<serial>\w+)/i,
    /^Siemens,? (?:SIMATIC|SCALANCE)[^,]*,? (?<model>[^,]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.15004.4.2.3.4.0'],
    version: ['1.3.6.1.4.1.15004.4.2.3.3.0', '1.3.6.1.4.1.4329.6.3.2.1.1.5.0'],
    serial: ['1.3.6.1.4.1.15004.4.2.3.1.0', '1.3.6.1.4.1.4329.6.3.2.1.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4196.1.1', '1.3.6.1.4.1.15004.4.2.3.1.0|4|QX7A4210087', '1.3.6.1.4.1.15004.4.2.3.3.0|4|4.2.17', '1.3.6.1.4.1.15004.4.2.3.4.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Siemens' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
