/** Knows MikroTik RouterOS and SwOS: MIKROTIK-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'MikroTik RouterOS and SwOS: MIKROTIK-MIB',
  vendor: 'MikroTik',
  enterprises: [14988],
  os: 'RouterOS',
  role: 'router',
  foreign: /^RouterOS /i,
  descr: [
    { match: /^(?<model>\S+) SwOS (?:Lite )?v?(?<version>\S+)/i, os: 'SwOS', role: 'switch' },
    { match: /^RouterOS (?<model>.+)/i, os: 'RouterOS' },
    { match: /^router$/i, os: 'RouterOS' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.14988.1.1.7.9.0', '1.3.6.1.4.1.14988.1.1.7.8.0'],
    version: ['1.3.6.1.4.1.14988.1.1.4.4.0'],
    serial: ['1.3.6.1.4.1.14988.1.1.7.3.0'],
  },
  examples: [
    {
      name: 'RouterOS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|RouterOS RB4011iGS+', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14988.1.1'].join('\n') },
      reads: [{ kind: 'is-a', os: 'RouterOS', model: 'RB4011iGS+', by: 'descr' }, { kind: 'is-a', vendor: 'MikroTik' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'SwOS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|CSS326-24G-2S+ SwOS v2.13', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14988.2'].join('\n') },
      reads: [{ kind: 'is-a', os: 'SwOS', model: 'CSS326-24G-2S+', version: '2.13', by: 'descr' }, { kind: 'is-a', vendor: 'MikroTik' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14988.1.1', '1.3.6.1.4.1.14988.1.1.4.4.0|4|4.2.17', '1.3.6.1.4.1.14988.1.1.7.3.0|4|QX7A4210087', '1.3.6.1.4.1.14988.1.1.7.9.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'MikroTik' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'SwOS Lite',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|CXS610-8G-2S+ SwOS Lite v2.87', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14988.2'].join('\n') },
      reads: [{ kind: 'is-a', os: 'SwOS', model: 'CXS610-8G-2S+', version: '2.87', by: 'descr' }],
    },
  ],
});
