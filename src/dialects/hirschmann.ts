/** Knows Hirschmann switches: HMPRIV-MGMT-SNMP-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Hirschmann switches: HMPRIV-MGMT-SNMP-MIB',
  vendor: 'Hirschmann',
  enterprises: [248],
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.248.14.2.16.1.4.0', '1.3.6.1.4.1.248.11.10.1.1.2.0', '1.3.6.1.4.1.248.14.1.1.9.1.3', '1.3.6.1.4.1.248.13.7.5.1.1.5.1.0'],
    version: ['1.3.6.1.4.1.248.14.2.16.1.6.0', { oid: '1.3.6.1.4.1.248.14.1.1.2.0', match: /(\d\S*)/ }, '1.3.6.1.4.1.248.11.10.1.3.1.10.1.5'],
    serial: ['1.3.6.1.4.1.248.14.1.1.9.1.10.1', '1.3.6.1.4.1.248.11.10.1.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.248.1.1', '1.3.6.1.4.1.248.14.1.1.9.1.10.1.1|4|QX7A4210087', '1.3.6.1.4.1.248.14.2.16.1.4.0|4|MX-1200', '1.3.6.1.4.1.248.14.2.16.1.6.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Hirschmann' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a switch on HiOS (HM2-DEVMGMT-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.248.11.2.1.9', '1.3.6.1.4.1.248.11.10.1.1.2.0|4|GRS1042-6T6ZSHX00V9HHSE2A99', '1.3.6.1.4.1.248.11.10.1.1.3.0|4|942135999000017', '1.3.6.1.4.1.248.11.10.1.3.1.10.1.5.1.1.1|4|HiOS-2A-07.1.01'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GRS1042-6T6ZSHX00V9HHSE2A99', version: 'HiOS-2A-07.1.01', serial: '942135999000017', by: 'leaf' }, { kind: 'is-a', vendor: 'Hirschmann' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'one made by Accton',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.248.13.7.5', '1.3.6.1.4.1.248.13.7.5.1.1.5.1.0|4|MACH4087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MACH4087', by: 'leaf' }],
    },
  ],
});
