/** Knows Eaton: Powerware and MGE UPS, rack PDUs, transfer switches, Matrix, SC200. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Eaton: Powerware and MGE UPS, rack PDUs, transfer switches, Matrix, SC200',
  vendor: 'Eaton',
  enterprises: [534, 705, 1918, 935, 20677],
  role: 'ups',
  foreign: /^Eaton /i,
  products: [
    { under: '1.3.6.1.4.1.935', vendor: 'Phoenixtec Power' },
  ],
  descr: [
    /^(?<model>Eaton (?!.*\b(?:network|management) card\b).+)/i,
    { match: /^Network Management Card for UPS/i, vendor: 'Eaton' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.534.6.6.7.1.2.1.2', '1.3.6.1.4.1.534.10.2.1.2.0', '1.3.6.1.4.1.534.6.6.6.1.1.12.0', '1.3.6.1.4.1.534.1.1.2.0', '1.3.6.1.4.1.705.1.1.1.0', '1.3.6.1.4.1.1918.2.13.10.10.30.0', '1.3.6.1.4.1.935.10.2.1.1.2.0', '1.3.6.1.4.1.534.10.1.2.1.0', '1.3.6.1.4.1.20677.2.1.1.0'],
    version: ['1.3.6.1.4.1.534.6.6.7.1.2.1.5', '1.3.6.1.4.1.534.10.2.1.3.0', '1.3.6.1.4.1.534.6.6.6.1.1.1.0', '1.3.6.1.4.1.534.1.1.3.0', '1.3.6.1.4.1.705.1.1.4.0', '1.3.6.1.4.1.935.10.2.1.1.5.0', '1.3.6.1.4.1.935.10.1.1.1.3.0', '1.3.6.1.4.1.534.10.1.2.2.0'],
    serial: ['1.3.6.1.4.1.534.6.6.7.1.2.1.4', '1.3.6.1.4.1.534.10.2.1.5.0', '1.3.6.1.4.1.534.6.6.6.1.1.2.0', '1.3.6.1.4.1.534.1.1.6.0', '1.3.6.1.4.1.705.1.1.7.0', '1.3.6.1.4.1.935.10.2.1.1.1.0', { oid: '1.3.6.1.2.1.33.1.1.5.0', match: /\bID: (\w+)/ }, '1.3.6.1.4.1.935.10.1.1.1.4.0', '1.3.6.1.4.1.534.10.1.2.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.534.1.1', '1.3.6.1.4.1.534.6.6.7.1.2.1.2.1|4|MX-1200', '1.3.6.1.4.1.534.6.6.7.1.2.1.4.1|4|QX7A4210087', '1.3.6.1.4.1.534.6.6.7.1.2.1.5.1|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Eaton' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a UPS that names its number in its name',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.534.1', '1.3.6.1.4.1.534.1.1.2.0|4|9PX 3000i', '1.3.6.1.4.1.534.1.1.3.0|4|01.20.3021', '1.3.6.1.2.1.33.1.1.5.0|4|ID: GA17X00017, Msg: 9PX 3000i'].join('\n') },
      reads: [{ kind: 'is-a', model: '9PX 3000i', version: '01.20.3021', serial: 'GA17X00017', by: 'leaf' }, { kind: 'is-a', vendor: 'Eaton' }],
    },
    {
      name: 'a UPS on a card that Phoenixtec builds (EPPC-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.935.10.1', '1.3.6.1.4.1.935.10.1.1.1.3.0|4|02.14', '1.3.6.1.4.1.935.10.1.1.1.4.0|4|8317755000123'].join('\n') },
      reads: [{ kind: 'is-a', version: '02.14', serial: '8317755000123', by: 'leaf' }, { kind: 'is-a', vendor: 'Phoenixtec Power' }],
    },
    {
      name: 'a transfer switch of the older kind',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.534.10.1', '1.3.6.1.4.1.534.10.1.2.1.0|4|ATS-77', '1.3.6.1.4.1.534.10.1.2.2.0|4|1.77', '1.3.6.1.4.1.534.10.1.2.4.0|4|EATS0017755'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ATS-77', version: '1.77', serial: 'EATS0017755', by: 'leaf' }],
    },
  ],
});
