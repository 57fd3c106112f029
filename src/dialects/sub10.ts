/** Knows Sub10 Systems millimetre-wave links. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Sub10 Systems millimetre-wave links',
  vendor: 'Sub10',
  enterprises: [39003],
  role: 'router',
  descr: [/^Sub10 Systems - (?<model>Liberator[ -]?\S+)/i],
  leaves: {
    version: ['1.3.6.1.4.1.39003.3.1.1.11.0'],
    serial: ['1.3.6.1.4.1.39003.3.1.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Sub10 Systems - Liberator V100', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.39003.1.1.1', '1.3.6.1.4.1.39003.3.1.1.4.0|4|S100017755', '1.3.6.1.4.1.39003.3.1.1.11.0|4|04.01.02.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '04.01.02.17', serial: 'S100017755', by: 'leaf' }, { kind: 'is-a', model: 'Liberator V100', by: 'descr' }, { kind: 'is-a', vendor: 'Sub10' }, { kind: 'role', role: 'router' }],
    },
  ],
});
