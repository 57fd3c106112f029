/** Knows Albentia radios. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Albentia radios',
  vendor: 'Albentia',
  enterprises: [28087],
  role: 'access-point',
  leaves: {
    model: ['1.3.6.1.4.1.28087.12.10.1.5.0'],
    version: ['1.3.6.1.4.1.28087.12.10.1.2.0'],
    serial: ['1.3.6.1.4.1.28087.12.10.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.28087.1.1', '1.3.6.1.4.1.28087.12.10.1.2.0|4|4.2.17', '1.3.6.1.4.1.28087.12.10.1.4.0|4|QX7A4210087', '1.3.6.1.4.1.28087.12.10.1.5.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Albentia' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
