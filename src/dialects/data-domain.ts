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
  examples: [
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Data Domain OS 6.1.0.5-567091', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.19746.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '6.1.0.5-567091', by: 'descr' }, { kind: 'is-a', vendor: 'Data Domain' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
