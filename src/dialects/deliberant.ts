/** Knows Deliberant and LigoWave radios. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Deliberant and LigoWave radios',
  vendor: 'Deliberant',
  enterprises: [32761],
  role: 'access-point',
  foreign: /Deliberant/i,
  leaves: {
    model: ['1.3.6.1.4.1.32761.3.1.1.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.32761.1.1', '1.3.6.1.4.1.32761.3.1.1.1.3.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', by: 'leaf' }, { kind: 'is-a', vendor: 'Deliberant' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
