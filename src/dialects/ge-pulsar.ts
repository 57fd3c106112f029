/** Knows GE and OmniOn Pulsar power controllers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'GE and OmniOn Pulsar power controllers',
  vendor: 'GE',
  enterprises: [10520],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.10520.2.1.3.2.11.0'],
    version: ['1.3.6.1.4.1.10520.2.1.3.2.7.0'],
    serial: ['1.3.6.1.4.1.10520.2.1.3.2.12.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10520.1.1', '1.3.6.1.4.1.10520.2.1.3.2.7.0|4|4.2.17', '1.3.6.1.4.1.10520.2.1.3.2.11.0|4|MX-1200', '1.3.6.1.4.1.10520.2.1.3.2.12.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'GE' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
