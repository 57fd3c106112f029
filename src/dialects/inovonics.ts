/** Knows Inovonics FM rebroadcast receivers: Aaron (INOVONICS-MODEL640-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Inovonics FM rebroadcast receivers: Aaron (INOVONICS-MODEL640-MIB)',
  vendor: 'Inovonics',
  enterprises: [42111],
  role: 'appliance',
  leaves: {
    version: ['1.3.6.1.4.1.42111.640.2.2.0'],
    serial: ['1.3.6.1.4.1.42111.640.2.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.42111.1.1', '1.3.6.1.4.1.42111.640.2.2.0|4|4.2.17', '1.3.6.1.4.1.42111.640.2.1.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Inovonics' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'a receiver by its number',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.42111.650'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Inovonics', by: 'sysobjectid' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
