/** Knows Benu Networks service gateways. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Benu Networks service gateways (BENU-CHASSIS-MIB)',
  vendor: 'Benu',
  enterprises: [39406],
  os: 'BenuOS',
  role: 'router',
  descr: [/BenuOS, (?<version>[\w.-]+)[\s\S]*?Chassis Type ?: ?(?<model>[^\r\n,;]+)/i],
  leaves: {
    serial: ['1.3.6.1.4.1.39406.1.1.1.1.3.0'],
  },
  examples: [
    {
      name: 'a gateway',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|BenuOS, 6.2.0.7 Product: MEG Chassis Type : MEG-100', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.39406.1.1.2', '1.3.6.1.4.1.39406.1.1.1.1.3.0|4|BN0000017'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'BN0000017', by: 'leaf' }, { kind: 'is-a', model: 'MEG-100', version: '6.2.0.7', by: 'descr' }, { kind: 'is-a', vendor: 'Benu' }],
    },
  ],
});
