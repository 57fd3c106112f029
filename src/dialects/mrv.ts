/** Knows MRV OptiSwitch, also sold by ADVA. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'MRV OptiSwitch, also sold by ADVA',
  vendor: 'MRV',
  enterprises: [629, 33],
  role: 'switch',
  products: [
    { under: '1.3.6.1.4.1.33', role: 'appliance' },
  ],
  descr: [
    { match: /^(?<model>FSP150.*?) Ver\. (?<version>\S+ \(\d+\))/i, vendor: 'ADVA' },
    /^(?<model>OptiSwitch.*?|OS\S+.*?) Ver\. ?(?<version>\S+(?: \(\d+\))?)/i,
    { match: /^(?:MRV )?(?<model>LX-\w+)/i, role: 'appliance' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.629.200.6.1.1.3'],
    version: ['1.3.6.1.4.1.629.200.2.2.0'],
    serial: ['1.3.6.1.4.1.629.1.50.16.4.3.2.0', '1.3.6.1.4.1.629.200.6.1.1.48'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.629.1.1', '1.3.6.1.4.1.629.1.50.16.4.3.2.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'MRV' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'LambdaDriver and OptiDriver (NBS-CMMC-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.629.200.1', '1.3.6.1.4.1.629.200.2.2.0|4|5.3.17', '1.3.6.1.4.1.629.200.6.1.1.3.1|4|OD-87', '1.3.6.1.4.1.629.200.6.1.1.48.1|4|0720870042'].join('\n') },
      reads: [{ kind: 'is-a', model: 'OD-87', version: '5.3.17', serial: '0720870042', by: 'leaf' }],
    },
    {
      name: 'a console server',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|MRV LX-4087S', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.33.8.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'LX-4087S', by: 'descr' }, { kind: 'is-a', vendor: 'MRV' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
