/** Knows Infoblox NIOS: IB-PLATFORMONE-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Infoblox NIOS: IB-PLATFORMONE-MIB',
  vendor: 'Infoblox',
  enterprises: [7779],
  os: 'NIOS',
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.7779.3.1.1.2.1.4.0'],
    version: ['1.3.6.1.4.1.7779.3.1.1.2.1.7.0'],
    serial: ['1.3.6.1.4.1.7779.3.1.1.2.1.6.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7779.1.1', '1.3.6.1.4.1.7779.3.1.1.2.1.4.0|4|MX-1200', '1.3.6.1.4.1.7779.3.1.1.2.1.6.0|4|QX7A4210087', '1.3.6.1.4.1.7779.3.1.1.2.1.7.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Infoblox' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
