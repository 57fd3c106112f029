/** Knows CyberPower: UPS and PDUs: CPS-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'CyberPower: UPS and PDUs: CPS-MIB',
  vendor: 'CyberPower',
  enterprises: [3808],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.3808.1.1.1.1.1.1.0', '1.3.6.1.4.1.3808.1.1.3.1.5.0', '1.3.6.1.4.1.3808.1.1.6.2.1.3'],
    version: ['1.3.6.1.4.1.3808.1.1.1.1.2.1.0', '1.3.6.1.4.1.3808.1.1.3.1.3.0'],
    serial: ['1.3.6.1.4.1.3808.1.1.1.1.2.3.0', '1.3.6.1.4.1.3808.1.1.3.1.6.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3808.1.1', '1.3.6.1.4.1.3808.1.1.1.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.3808.1.1.1.1.2.1.0|4|4.2.17', '1.3.6.1.4.1.3808.1.1.1.1.2.3.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'CyberPower' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
