/** Knows ALCOMA radio links (ALCOMA-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ALCOMA radio links (ALCOMA-MIB)',
  vendor: 'ALCOMA',
  enterprises: [12140],
  role: 'access-point',
  leaves: {
    model: ['1.3.6.1.4.1.12140.2.2.9.0'],
    version: ['1.3.6.1.4.1.12140.2.2.10.0'],
    serial: ['1.3.6.1.4.1.12140.2.3.11.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12140.1.1', '1.3.6.1.4.1.12140.2.2.9.0|4|AL17F MP287', '1.3.6.1.4.1.12140.2.2.10.0|4|4.17.2', '1.3.6.1.4.1.12140.2.3.11.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AL17F MP287', version: '4.17.2', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'ALCOMA' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
