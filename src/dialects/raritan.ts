/** Knows Raritan and Server Technology-style PDUs: PDU2-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Raritan and Server Technology-style PDUs: PDU2-MIB',
  vendor: 'Raritan',
  enterprises: [13742],
  role: 'ups',
  products: [
    { under: '1.3.6.1.4.1.13742.3', role: 'appliance' },
    { under: '1.3.6.1.4.1.13742.8', role: 'appliance' },
  ],
  descr: [
    /^Raritan PDU, MD:(?<model>\S+) .*?FW:(?<version>\S+)/i,
    /^(?<model>PX[\dCEO]?|EMX|BCM2?|SRC|LP) 0\d{5}$/,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.13742.6.3.2.1.1.3', '1.3.6.1.4.1.13742.4.1.1.12.0'],
    version: ['1.3.6.1.4.1.13742.6.3.2.3.1.6', '1.3.6.1.4.1.13742.4.1.1.1.0'],
    serial: ['1.3.6.1.4.1.13742.6.3.2.1.1.4', '1.3.6.1.4.1.13742.4.1.1.2.0', '1.3.6.1.4.1.13742.3.1.5.0'],
  },
  examples: [
    {
      name: 'its family before the number of its release',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|PX3 048700', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.13742.6'].join('\n') },
      reads: [{ kind: 'is-a', model: 'PX3', by: 'descr' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.13742.1.1', '1.3.6.1.4.1.13742.6.3.2.1.1.3.1|4|MX-1200', '1.3.6.1.4.1.13742.6.3.2.1.1.4.1|4|QX7A4210087', '1.3.6.1.4.1.13742.6.3.2.3.1.6.1|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Raritan' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a switch for keyboards and screens (RemoteKVMDevice-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.13742.3.2.8', '1.3.6.1.4.1.13742.3.1.5.0|4|HKC9A00177'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'HKC9A00177', by: 'leaf' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
