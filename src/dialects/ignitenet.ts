/** Knows IgniteNet radios and access points (IGNITENET-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'IgniteNet radios and access points (IGNITENET-MIB)',
  vendor: 'IgniteNet',
  enterprises: [47307],
  os: 'HeliOS',
  role: 'access-point',
  leaves: {
    model: ['1.3.6.1.4.1.47307.1.1.1.0'],
    version: ['1.3.6.1.4.1.47307.1.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.47307', '1.3.6.1.4.1.47307.1.1.1.0|4|ML-60-87', '1.3.6.1.4.1.47307.1.1.3.0|4|2.3.17-87'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ML-60-87', version: '2.3.17-87', by: 'leaf' }, { kind: 'is-a', vendor: 'IgniteNet', os: 'HeliOS' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
