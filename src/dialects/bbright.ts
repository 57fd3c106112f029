/** Knows BBright video processing. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'BBright video processing',
  vendor: 'BBright',
  enterprises: [45201],
  role: 'appliance',
  leaves: {
    version: ['1.3.6.1.4.1.45201.1.4.0'],
    serial: ['1.3.6.1.4.1.45201.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.45201.1.1', '1.3.6.1.4.1.45201.1.4.0|4|4.2.17', '1.3.6.1.4.1.45201.1.3.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'BBright' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
