/** Knows APC: UPS, rack PDUs, transfer switches, cooling, NetBotz: PowerNet-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'APC: UPS, rack PDUs, transfer switches, cooling, NetBotz: PowerNet-MIB',
  vendor: 'APC',
  enterprises: [318, 52674, 5528],
  role: 'ups',
  foreign: /^APC (?!.*rt\d{4}\.)|^Schneider Electric NetBotz/i,
  descr: [
    /^APC (?<model>(?!Web)[^(]+?) \(MB:.*? SN: ?(?<serial>\w+)/i,
    /\bAF1:(?<version>v[\d.]+).*? MN: ?(?<model>AP[\w-]+)(?: HR:.*?SN: ?(?<serial>\w+))?/i,
    /MN: ?(?<model>AP[\w-]+)(?: HR:.*?SN: ?(?<serial>\w+))?/i,
    { match: /NetBotz (?:Model )?(?<model>\S+) (?<version>[\d.]+)/i, role: 'appliance' },
    /^(?<model>EPDU\S+)$/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.318.1.1.26.2.1.8', '1.3.6.1.4.1.318.1.1.12.1.5.0', '1.3.6.1.4.1.318.1.1.4.1.4.0', '1.3.6.1.4.1.318.1.1.1.1.1.1.0', '1.3.6.1.4.1.318.1.1.8.1.5.0', '1.3.6.1.4.1.318.1.1.32.1.2.1.11', '1.3.6.1.4.1.318.1.1.30.2.1.1.4', '1.3.6.1.4.1.318.1.4.2.2.1.2', '1.3.6.1.4.1.705.1.1.1.0'],
    version: ['1.3.6.1.4.1.318.1.1.32.1.2.1.14', { oid: '1.3.6.1.4.1.318.1.1.30.2.1.1.3', match: /(\d[\d.]+)/ }, '1.3.6.1.4.1.318.1.1.12.1.3.0', '1.3.6.1.4.1.318.1.1.4.1.2.0', '1.3.6.1.4.1.318.1.1.8.1.2.0', '1.3.6.1.4.1.705.1.1.4.0', '1.3.6.1.4.1.318.1.1.1.1.2.1.0', '1.3.6.1.4.1.318.1.4.2.4.1.4.1'],
    serial: ['1.3.6.1.4.1.318.1.1.26.2.1.9', '1.3.6.1.4.1.318.1.1.12.1.6.0', '1.3.6.1.4.1.318.1.1.4.1.5.0', '1.3.6.1.4.1.318.1.1.1.1.2.3.0', '1.3.6.1.4.1.318.1.1.8.1.6.0', '1.3.6.1.4.1.318.1.1.32.1.2.1.12', '1.3.6.1.4.1.318.1.1.30.2.1.1.5', '1.3.6.1.4.1.318.1.4.2.2.1.3', '1.3.6.1.4.1.705.1.1.7.0'],
  },
  examples: [
    {
      name: 'a NetBotz by what its card tells of hardware and firmware',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.52674.500.1.1', '1.3.6.1.4.1.318.1.4.2.2.1.2.1|4|NBRK0287', '1.3.6.1.4.1.318.1.4.2.2.1.3.1|4|QA1870U00177', '1.3.6.1.4.1.318.1.4.2.4.1.4.1|4|v5.8.7'].join('\n') },
      reads: [{ kind: 'is-a', model: 'NBRK0287', version: 'v5.8.7', serial: 'QA1870U00177', by: 'leaf' }, { kind: 'is-a', vendor: 'APC' }],
    },
    {
      name: 'rack PDU',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|APC Web/SNMP Management Card (MB:v4.1.0 PF:v6.5.6 PN:apc_hw05_aos_656.bin AF1:v6.5.6 AN1:apc_hw05_rpdu2g_656.bin MN:AP8681 HR:02 SN: 5A1700E00001 MD:01/02/2017)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.318.1.3.4.6'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AP8681', version: 'v6.5.6', serial: '5A1700E00001', by: 'descr' }, { kind: 'is-a', vendor: 'APC' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.318.1.1', '1.3.6.1.4.1.318.1.1.26.2.1.8.1|4|MX-1200', '1.3.6.1.4.1.318.1.1.26.2.1.9.1|4|QX7A4210087', '1.3.6.1.4.1.318.1.1.32.1.2.1.14.1|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'APC' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a transfer switch',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.318.1.3.11', '1.3.6.1.4.1.318.1.1.8.1.2.0|4|3.0.3', '1.3.6.1.4.1.318.1.1.8.1.5.0|4|AP77X1', '1.3.6.1.4.1.318.1.1.8.1.6.0|4|ZA0000X00017'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AP77X1', version: '3.0.3', serial: 'ZA0000X00017', by: 'leaf' }, { kind: 'is-a', vendor: 'APC' }],
    },
  ],
});
