/** Knows Blue Coat ProxySG. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Blue Coat ProxySG',
  vendor: 'Blue Coat',
  enterprises: [3417, 14501],
  os: 'SGOS',
  role: 'appliance',
  descr: [
    { match: /^Blue Coat (?<model>AV\S+) Series, ProxyAV Version: (?<version>[\d.]+)/i, os: 'ProxyAV' },
    /^Blue Coat (?<model>\S+) Series, Version: SGOS (?<version>[\d.]+)/i,
    { match: /^Blue Coat (?<model>S\S+), Version: (?<version>[\d.]+), Release/i, os: 'Content Analysis' },
  ],
  leaves: {
    version: [{ oid: '1.3.6.1.4.1.3417.2.11.1.3.0', match: /SGOS ([\d.]+)/ }],
    serial: ['1.3.6.1.4.1.3417.2.11.1.4.0'],
  },
  examples: [
    { name: 'another line, by its description', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Blue Coat AV870 Series, ProxyAV Version: 3.8.7.1, Release id: 100087', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14501.3.1'].join('\n') }, reads: [{ kind: 'is-a', model: 'AV870', os: 'ProxyAV', version: '3.8.7.1' }] },
    { name: 'content analysis', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Blue Coat S487-A3, Version: 1.8.7.4, Release Id: 100087', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14501.1.1'].join('\n') }, reads: [{ kind: 'is-a', model: 'S487-A3', version: '1.8.7.4' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3417.1.1', '1.3.6.1.4.1.3417.2.11.1.3.0|4|Version: SGOS 6.7.4.2, Release', '1.3.6.1.4.1.3417.2.11.1.4.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '6.7.4.2', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Blue Coat' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
