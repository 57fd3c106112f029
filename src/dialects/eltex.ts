/** Knows Eltex switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Eltex switches',
  vendor: 'Eltex',
  enterprises: [35265],
  role: 'switch',
  descr: [
    /^(?<model>MES\S+(?: (?:AC|DC)\b)?)/i,
  ],
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.35265.1.22.1.1.6.0', match: /^([^:]+):/ }],
    version: [{ oid: '1.3.6.1.4.1.35265.1.22.1.1.6.0', match: /software version (\d\S*(?: build \d+)?)/i }],
    serial: ['1.3.6.1.4.1.89.53.14.1.5', '1.3.6.1.4.1.2076.81.1.120.0'],
  },
  examples: [
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
