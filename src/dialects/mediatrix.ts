/** Knows Mediatrix voice gateways (MX-SYSTEM-MGMT-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Mediatrix voice gateways (MX-SYSTEM-MGMT-MIB)',
  vendor: 'Mediatrix',
  enterprises: [4935],
  role: 'phone',
  descr: [/^(?:Mediatrix )?(?<model>(?:Mediatrix )?(?:Sentinel|[CGS]?\d{3,4}\w*|LP\d+)\S*)/i],
  leaves: {
    version: ['1.3.6.1.4.1.4935.10.15.1.3.0'],
    serial: ['1.3.6.1.4.1.4935.10.15.1.5.0', '1.3.6.1.4.1.4935.3.1.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4935.1.1', '1.3.6.1.4.1.4935.10.15.1.3.0|4|4.2.17', '1.3.6.1.4.1.4935.10.15.1.5.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Mediatrix' }, { kind: 'role', role: 'phone' }],
    },
  ],
});
