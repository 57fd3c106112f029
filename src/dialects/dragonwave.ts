/** Knows DragonWave radios. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'DragonWave radios',
  vendor: 'DragonWave',
  enterprises: [7262],
  role: 'router',
  leaves: {
    model: ['1.3.6.1.4.1.7262.2.3.1.6.1.3.0', '1.3.6.1.4.1.7262.2.4.1.5.1.3.0'],
    version: ['1.3.6.1.4.1.7262.4.5.2.4.2.1.1.3', '1.3.6.1.4.1.7262.2.3.1.6.2.1.0', '1.3.6.1.4.1.7262.2.4.1.5.2.1.0'],
    serial: ['1.3.6.1.4.1.7262.2.3.1.6.1.2.0', '1.3.6.1.4.1.7262.2.4.1.5.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7262.1.1', '1.3.6.1.4.1.7262.2.3.1.6.1.2.0|4|QX7A4210087', '1.3.6.1.4.1.7262.2.3.1.6.1.3.0|4|MX-1200', '1.3.6.1.4.1.7262.4.5.2.4.2.1.1.3.1|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'DragonWave' }, { kind: 'role', role: 'router' }],
    },
  ],
});
