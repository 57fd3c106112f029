/** Knows 3PAR storage. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: '3PAR storage',
  vendor: '3PAR',
  enterprises: [12925],
  os: 'InForm OS',
  role: 'storage',
  foreign: /^(?:HPE?_)?3PAR /i,
  descr: [/3PAR (?<model>[^,]+), ID: \w+, Serial number: (?<serial>\w+), InForm OS version: (?<version>[\d.]+)/i],
  examples: [
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|HPE_3PAR 8200, ID: 901, Serial number: QX7A4210, InForm OS version: 3.3.1 (MU2)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12925.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: '8200', version: '3.3.1', serial: 'QX7A4210', by: 'descr' }, { kind: 'is-a', vendor: '3PAR' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
