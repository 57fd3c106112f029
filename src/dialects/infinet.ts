/** Knows InfiNet Wireless: radio bridges and base stations (MINT system MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'InfiNet Wireless: radio bridges and base stations (MINT system MIB)',
  vendor: 'InfiNet',
  enterprises: [3942],
  os: 'WANFleX',
  role: 'access-point',
  descr: [/^(?<model>R\d{4}\S*|Qmx\S*|Umx\S*|Imx\S*)/i, /WANFleX (?<version>H\S+)/i],
  leaves: {
    model: ['1.3.6.1.4.1.3942.1.1.3.15.0'],
    version: ['1.3.6.1.4.1.3942.1.1.3.14.0'],
    serial: ['1.3.6.1.4.1.3942.1.1.3.11.0', '1.3.6.1.4.1.3942.1.1.3.9.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3942.1.1', '1.3.6.1.4.1.3942.1.1.3.14.0|4|4.2.17', '1.3.6.1.4.1.3942.1.1.3.11.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'InfiNet' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'its model (sysModel)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3942.1.1', '1.3.6.1.4.1.3942.1.1.3.14.0|4|H08S11v1.94.4', '1.3.6.1.4.1.3942.1.1.3.15.0|4|R5000-Mmx/5.300.2x300'].join('\n') },
      reads: [{ kind: 'is-a', model: 'R5000-Mmx/5.300.2x300', version: 'H08S11v1.94.4', by: 'leaf' }, { kind: 'is-a', vendor: 'InfiNet' }],
    },
  ],
});
