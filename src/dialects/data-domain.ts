/** Knows Data Domain backup storage. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Data Domain backup storage',
  vendor: 'Data Domain',
  enterprises: [19746],
  os: 'DD OS',
  role: 'storage',
  foreign: /^Data Domain OS/i,
  descr: [/Data Domain OS (?<version>\d[\w.-]+)/i],
  leaves: {
    model: ['1.3.6.1.4.1.19746.1.13.1.4.0'],
    version: [{ oid: '1.3.6.1.4.1.19746.1.13.1.3.0', match: /(\d+\.\d\S*)/ }],
    serial: ['1.3.6.1.4.1.19746.1.13.1.1.0'],
  },
  examples: [
    {
      name: 'its system properties (DATA-DOMAIN-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.19746.3.1.38', '1.3.6.1.4.1.19746.1.13.1.1.0|4|APM00870042177', '1.3.6.1.4.1.19746.1.13.1.3.0|4|Data Domain OS 7.8.7.0-1000042', '1.3.6.1.4.1.19746.1.13.1.4.0|4|DD6870'].join('\n') },
      reads: [{ kind: 'is-a', model: 'DD6870', version: '7.8.7.0-1000042', serial: 'APM00870042177', by: 'leaf' }],
    },
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Data Domain OS 6.1.0.5-567091', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.19746.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '6.1.0.5-567091', by: 'descr' }, { kind: 'is-a', vendor: 'Data Domain' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
