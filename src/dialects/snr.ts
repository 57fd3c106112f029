/** Knows SNR switches (NAG-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'SNR switches (NAG-MIB)',
  vendor: 'SNR',
  enterprises: [40418, 57206],
  role: 'switch',
  descr: [/^(?<model>SNR-\S+) Device,.*?SoftWare (?:Package )?Version (?<version>[^\s,]+)(?:.*?(?:Serial No\.?:|serial number)\s*(?<serial>\w+))?/i, /^(?<model>SNR-\S+)/i],
  leaves: {
    version: ['1.3.6.1.4.1.40418.7.100.1.3'],
  },
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SNR-S2087G-24TX Device, Compiled Apr 01 2021 11:25:20 SoftWare Package Version 7.0.3.5(R0241.0417) BootRom Version 7.2.40 HardWare Version 1.0.1 CPLD Version 1.0 Serial No.:SX050610K408700042', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.40418.7.35'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SNR-S2087G-24TX', version: '7.0.3.5(R0241.0417)', serial: 'SX050610K408700042', by: 'descr' }, { kind: 'is-a', vendor: 'SNR' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own object',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.40418.7.35', '1.3.6.1.4.1.40418.7.100.1.3.0|4|7.0.3.5(R0241.0417)'].join('\n') },
      reads: [{ kind: 'is-a', version: '7.0.3.5(R0241.0417)', by: 'leaf' }],
    },
  ],
});
