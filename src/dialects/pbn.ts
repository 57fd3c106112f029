/** Knows PBN cable head-ends and customer units. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'PBN cable head-ends and customer units',
  vendor: 'PBN',
  enterprises: [11606],
  role: 'switch',
  products: [
    { under: '1.3.6.1.4.1.11606.24', role: 'router' },
  ],
  descr: [
    /Software\s+(?<model>\S.*?) Series Software, Version (?<version>[^,]+), .*?Serial num:(?<serial>[^,\s]+)/s,
    /^Pacific Broadband Networks .*?Version (?<version>[^,\s]+),.*?Serial num:(?<serial>[^,\s]+)/is,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.11606.24.1.1.7.0'],
    version: ['1.3.6.1.4.1.11606.24.1.1.6.0'],
  },
  examples: [
    {
      name: 'a customer unit',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11606.24.1.1.10', '1.3.6.1.4.1.11606.24.1.1.6.0|4|1.4.12', '1.3.6.1.4.1.11606.24.1.1.7.0|4|CP-118'].join('\n') },
      reads: [{ kind: 'is-a', model: 'CP-118', version: '1.4.12', by: 'leaf' }, { kind: 'is-a', vendor: 'PBN' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'a head-end that tells all in its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Pacific Broadband Networks Software, OLT Version 10.1.0D, RELEASE SOFTWARE Serial num:PB0017755, ID num:104', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11606.10.1.7'].join('\n') },
      reads: [{ kind: 'is-a', version: '10.1.0D', serial: 'PB0017755', by: 'descr' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a head-end that names its series',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Pacific Broadband Networks Operating System Software AIMX700 Series Software, Version 10.2.7 Build 1217, RELEASE SOFTWARE Copyright (c) 2014 Serial num:PB0017756, ID num:2017', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11606.25.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AIMX700', version: '10.2.7 Build 1217', serial: 'PB0017756', by: 'descr' }],
    },
  ],
});
