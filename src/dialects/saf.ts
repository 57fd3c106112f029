/** Knows SAF Tehnika radios. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'SAF Tehnika radios',
  vendor: 'SAF',
  enterprises: [7571],
  role: 'router',
  descr: [
    /Prod: (?<model>[^;]+);Vers: (?<version>[^;]+).*?S\/?N: ?(?<serial>\w+)/i,
    /^SAF microwave radio;(?<model>.+?) v(?<version>[\d.]+);.*?SN: (?<serial>\w+)/i,
    /Prod: (?<model>[^;]+);Vers: (?<version>[^;]+)/i,
  ],
  examples: [
    {
      name: 'radio',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SAF microwave radio;CFIP Phoenix ODU v1.90.12;Model:1;HW:11;SN: 378860100042;PC: X', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7571.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'CFIP Phoenix ODU', version: '1.90.12', serial: '378860100042', by: 'descr' }, { kind: 'is-a', vendor: 'SAF' }, { kind: 'role', role: 'router' }],
    },
  ],
});
