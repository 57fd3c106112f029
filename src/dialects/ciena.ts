/** Knows Ciena: SAOS service delivery switches, Waveserver, 6500 (CIENA-CES, CIENA-WS, CIENA-PRO). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ciena: SAOS service delivery switches, Waveserver, 6500 (CIENA-CES, CIENA-WS, CIENA-PRO)',
  vendor: 'Ciena',
  enterprises: [1271, 6141, 562],
  role: 'switch',
  descr: [
    { match: /^Ciena Corporation, (?<model>.+?) SAOS Operating System, Version saos-(?<version>\S+)/i, os: 'SAOS' },
    /^(?<model>\S.*?)\s*SW:(?<version>\S+)/i,
    /^(?<model>.*\bRLS\b.*)$/,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.1271.3.4.6.3.1.3.0', '1.3.6.1.4.1.1271.2.1.5.1.1.3.0'],
    version: ['1.3.6.1.4.1.1271.3.4.14.3.1.5.0', '1.3.6.1.4.1.1271.30.2.1.13.0', '1.3.6.1.4.1.1271.2.1.2.1.2.4.2.1.2'],
    serial: ['1.3.6.1.4.1.1271.2.1.5.1.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1271.1.1', '1.3.6.1.4.1.1271.3.4.6.3.1.3.0|4|MX-1200', '1.3.6.1.4.1.1271.3.4.14.3.1.5.0|4|4.2.17', '1.3.6.1.4.1.1271.2.1.5.1.1.4.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Ciena' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a switch by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Ciena Corporation, 5170 Service Aggregation Switch SAOS Operating System, Version saos-10-07-00-0287', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1271.1.2.42'].join('\n') },
      reads: [{ kind: 'is-a', os: 'SAOS', model: '5170 Service Aggregation Switch', version: '10-07-00-0287', by: 'descr' }, { kind: 'is-a', vendor: 'Ciena' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a service delivery switch',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6141.1.99', '1.3.6.1.4.1.1271.2.1.5.1.1.3.0|4|170-3942-987', '1.3.6.1.4.1.1271.2.1.5.1.1.4.0|4|M7870042', '1.3.6.1.4.1.1271.2.1.2.1.2.4.2.1.2.1.1.31|4|saos-08-07-00-0287'].join('\n') },
      reads: [{ kind: 'is-a', model: '170-3942-987', version: 'saos-08-07-00-0287', serial: 'M7870042', by: 'leaf' }],
    },
  ],
});
