/** Knows Citrix NetScaler: NS-ROOT-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Citrix NetScaler: NS-ROOT-MIB',
  vendor: 'Citrix',
  enterprises: [5951],
  os: 'NetScaler',
  role: 'appliance',
  descr: [
    /^NetScaler (?<version>NS[\d.]+): Build/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.5951.4.1.1.11.0'],
    version: [{ oid: '1.3.6.1.4.1.5951.4.1.1.1.0', match: /(NS[\d.]+): Build/ }],
    serial: ['1.3.6.1.4.1.5951.4.1.1.14.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5951.1.1', '1.3.6.1.4.1.5951.4.1.1.1.0|4|NetScaler NS13.0: Build 71.44.nc', '1.3.6.1.4.1.5951.4.1.1.11.0|4|MX-1200', '1.3.6.1.4.1.5951.4.1.1.14.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: 'NS13.0', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Citrix' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|NetScaler NS12.7: Build 55.87.nc, Date: Aug 19 2019, 06:29:37', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5951.1'].join('\n') },
      reads: [{ kind: 'is-a', version: 'NS12.7', by: 'descr' }],
    },
  ],
});
