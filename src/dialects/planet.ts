/** Knows Planet switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Planet switches',
  vendor: 'Planet',
  enterprises: [10456],
  role: 'switch',
  foreign: /^PLANET,? [A-Z]/,
  descr: [
    /^PLANET,?\s+(?<model>[A-Z][\w+/-]*\d[^,\s]*)(?:[^vV]+(?<version>[vV]\d[^\s,]*))?/,
    /^(?:PLANET[ ,]+)?(?<model>[A-Z]{2,5}-\d[\w-]*)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.10456.3.6.21.0'],
    version: ['1.3.6.1.4.1.10456.3.6.10.1.6'],
    serial: ['1.3.6.1.4.1.10456.3.6.3.0'],
  },
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|GS-4210-24T4S', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10456.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Planet', by: 'sysobjectid' }, { kind: 'is-a', vendor: 'Planet' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10456.1.1508', '1.3.6.1.4.1.10456.3.6.3.0|4|AQ1700087', '1.3.6.1.4.1.10456.3.6.10.1.6.0|4|2.2.0C', '1.3.6.1.4.1.10456.3.6.21.0|4|XGS-6350'].join('\n') },
      reads: [{ kind: 'is-a', model: 'XGS-6350', version: '2.2.0C', serial: 'AQ1700087', by: 'leaf' }],
    },
    {
      name: 'a switch that names its maker first',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|PLANET XGS3-77042 L3 Gigabit Stackable Switch v1.7c2', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10456.1.1577'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Planet', model: 'XGS3-77042', version: 'v1.7c2', by: 'descr' }],
    },
  ],
});
