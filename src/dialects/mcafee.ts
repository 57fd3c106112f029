/** Knows McAfee: web gateway, network security. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'McAfee: web gateway, network security',
  vendor: 'McAfee',
  enterprises: [1230, 8962],
  role: 'appliance',
  foreign: /^McAfee /i,
  descr: [/^McAfee (?<model>Email Gateway|Web Gateway|Email and Web Security)(?: \((?<version>\d[\w.]*)\))?/i],
  leaves: {
    model: ['1.3.6.1.4.1.8962.2.1.2.1.1.4.0'],
    version: ['1.3.6.1.4.1.1230.2.7.1.3.0'],
    serial: ['1.3.6.1.4.1.8962.2.1.2.1.1.5.0'],
  },
  examples: [
    { name: 'what it is', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|McAfee Email Gateway (7.87)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') }, reads: [{ kind: 'is-a', vendor: 'McAfee' }, { kind: 'is-a', model: 'Email Gateway', version: '7.87' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1230.1.1', '1.3.6.1.4.1.1230.2.7.1.3.0|4|4.2.17', '1.3.6.1.4.1.8962.2.1.2.1.1.4.0|4|MX-1200', '1.3.6.1.4.1.8962.2.1.2.1.1.5.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'McAfee' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
