/** Knows Sinetica. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Sinetica',
  vendor: 'Sinetica',
  enterprises: [13891],
  role: 'ups',
  descr: [
    /Versions: App\. (?<version>[\d.]+),.*?H\/w (?<model>\w+)/i,
  ],
  examples: [
    {
      name: 'controller',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Sinetica UPSController. Versions: App. 5.01.02, OS 5.1, Btldr 1.04, H/w ZBB1 Rev 1.0', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.13891.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ZBB1', version: '5.01.02', by: 'descr' }, { kind: 'is-a', vendor: 'Sinetica' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
