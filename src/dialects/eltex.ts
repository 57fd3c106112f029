/** Knows Eltex switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Eltex switches',
  vendor: 'Eltex',
  enterprises: [35265],
  role: 'switch',
  descr: [
    { match: /^Linux (?<model>(?:RG|NTP|NTU|ESR)-\S+) \d/i, role: 'router' },
    { match: /^(?:Linux|ELTEX) (?<model>(?:SMG|TAU|SBC|TSU|MC)-?\d[\w-]*)/i, role: 'phone' },
    /^(?:Linux|ELTEX) (?<model>(?:LTP|LTE|MA)-?\d\S*)/i,
    /^(?<model>MES\S+(?: (?:AC|DC)\b)?)/i,
  ],
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.35265.1.22.1.1.6.0', match: /^([^:]+):/ }],
    version: [{ oid: '1.3.6.1.4.1.35265.1.22.1.1.6.0', match: /software version (\d\S*(?: build \d+)?)/i }],
    serial: ['1.3.6.1.4.1.89.53.14.1.5', '1.3.6.1.4.1.2076.81.1.120.0'],
  },
  examples: [
    { name: 'a gateway of telephony', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux tau87 2.6.22.19-4.03.0-c300evm #281 Mon Jul 8 09:46:27 OMST 2013 armv6l', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.35265.1.9'].join('\n') }, reads: [{ kind: 'is-a', model: 'tau87', by: 'descr' }, { kind: 'role', role: 'phone' }] },
    { name: 'a home gateway on Linux', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux RG-1870G-W 2.6.30.9 #1 Thu Jan 1 mips', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.35265.1.9'].join('\n') }, reads: [{ kind: 'is-a', model: 'RG-1870G-W' }, { kind: 'role', role: 'router' }] },
    { name: 'an optical terminal on Linux', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux LTP-87X 2.6.22.18 #1 armv5', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.35265.1.22'].join('\n') }, reads: [{ kind: 'is-a', model: 'LTP-87X' }] },
    {
      name: 'an optical line terminal (ELTEX-LTP8X-STANDALONE)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.35265.1.22', '1.3.6.1.4.1.35265.1.22.1.1.6.0|4|Eltex LTP-8X:rev.D software version 3.28.7 build 177 on 17.08.2021 10:17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Eltex LTP-8X', version: '3.28.7 build 177', by: 'leaf' }, { kind: 'is-a', vendor: 'Eltex' }],
    },
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|MES3324F 28-port 10G Managed Switch', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.35265.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MES3324F', by: 'descr' }, { kind: 'is-a', vendor: 'Eltex' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a switch on ISS fed by alternating current',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|MES2408B AC 8-port 1G Managed Switch', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.35265.1.139', '1.3.6.1.4.1.2076.81.1.120.0|4|ES000017'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'ES000017', by: 'leaf' }, { kind: 'is-a', model: 'MES2408B AC', by: 'descr' }, { kind: 'is-a', vendor: 'Eltex' }],
    },
  ],
});
