/** Knows Meinberg LANTIME time servers (MBG-SNMP-LTNG-MIB, MBG-SNMP-LT-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Meinberg LANTIME time servers (MBG-SNMP-LTNG-MIB, MBG-SNMP-LT-MIB)',
  vendor: 'Meinberg',
  enterprises: [5597],
  role: 'appliance',
  descr: [/^Meinberg (?<model>\S.*?) V(?<version>\d+(?:\.\d+)+)$/i, /(?<model>(?:LANTIME|IMS|SyncFire|microSync)[\w/ -]*?\d\w*)/i],
  leaves: {
    version: ['1.3.6.1.4.1.5597.30.0.0.2.0', '1.3.6.1.4.1.5597.3.0.1.0'],
    serial: ['1.3.6.1.4.1.5597.30.0.0.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5597.1.1', '1.3.6.1.4.1.5597.30.0.0.2.0|4|4.2.17', '1.3.6.1.4.1.5597.30.0.0.3.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Meinberg' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Meinberg LANTIME MX300 V7.04.022', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5597.3'].join('\n') },
      reads: [{ kind: 'is-a', model: 'LANTIME MX300', version: '7.04.022', by: 'descr' }],
    },
  ],
});
