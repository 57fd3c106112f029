/** Knows Netonix WISP switches (NETONIX-SWITCH-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Netonix WISP switches (NETONIX-SWITCH-MIB)',
  vendor: 'Netonix',
  enterprises: [46242],
  role: 'switch',
  foreign: /^Netonix /i,
  descr: [/^Netonix (?<model>\S+)/i],
  leaves: {
    version: ['1.3.6.1.4.1.46242.1.0'],
  },
  examples: [
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Netonix WS-12-250-AC', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.46242.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'WS-12-250-AC', by: 'descr' }, { kind: 'is-a', vendor: 'Netonix' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.46242.1.1', '1.3.6.1.4.1.46242.1.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Netonix' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
