/** Knows Mimosa radios. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Mimosa radios',
  vendor: 'Mimosa',
  enterprises: [43356],
  role: 'access-point',
  descr: [
    /^(?<model>Mimosa \S+)/i,
  ],
  leaves: {
    version: ['1.3.6.1.4.1.43356.2.1.2.1.3.0'],
    serial: ['1.3.6.1.4.1.43356.2.1.2.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.43356.1.1', '1.3.6.1.4.1.43356.2.1.2.1.2.0|4|QX7A4210087', '1.3.6.1.4.1.43356.2.1.2.1.3.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Mimosa' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
