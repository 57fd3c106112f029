/** Knows Check Point: Gaia: CHECKPOINT-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Check Point: Gaia: CHECKPOINT-MIB',
  vendor: 'Check Point',
  enterprises: [2620],
  os: 'Gaia',
  role: 'firewall',
  foreign: /Check Point|\dcpx86/i,
  leaves: {
    model: ['1.3.6.1.4.1.2620.1.6.16.7.0'],
    version: ['1.3.6.1.4.1.2620.1.6.4.1.0'],
    serial: ['1.3.6.1.4.1.2620.1.6.16.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2620.1.1', '1.3.6.1.4.1.2620.1.6.4.1.0|4|4.2.17', '1.3.6.1.4.1.2620.1.6.16.3.0|4|QX7A4210087', '1.3.6.1.4.1.2620.1.6.16.7.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Check Point' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
