/** Knows Peplink and Pepwave. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Peplink and Pepwave',
  vendor: 'Peplink',
  enterprises: [23695, 27662],
  role: 'router',
  foreign: /^Pep(?:link|wave)/i,
  leaves: {
    model: ['1.3.6.1.4.1.23695.200.1.1.1.1.1.0', '1.3.6.1.4.1.27662.200.1.1.1.1.1.0'],
    version: ['1.3.6.1.4.1.23695.200.1.1.1.1.3.0', '1.3.6.1.4.1.27662.200.1.1.1.1.3.0'],
    serial: ['1.3.6.1.4.1.23695.200.1.1.1.1.2.0', '1.3.6.1.4.1.27662.200.1.1.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.23695.1.1', '1.3.6.1.4.1.23695.200.1.1.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.23695.200.1.1.1.1.2.0|4|QX7A4210087', '1.3.6.1.4.1.23695.200.1.1.1.1.3.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Peplink' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'the same objects under its other number',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.27662', '1.3.6.1.4.1.27662.200.1.1.1.1.1.0|4|Pepwave MX BR1', '1.3.6.1.4.1.27662.200.1.1.1.1.2.0|4|2830A0000087', '1.3.6.1.4.1.27662.200.1.1.1.1.3.0|4|8.3.0 build 5229'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Pepwave MX BR1', version: '8.3.0 build 5229', serial: '2830A0000087', by: 'leaf' }, { kind: 'is-a', vendor: 'Peplink' }],
    },
  ],
});
