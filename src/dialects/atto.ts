/** Knows ATTO: bridges between storage networks. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ATTO: bridges between storage networks',
  vendor: 'ATTO',
  enterprises: [4547],
  role: 'storage',
  leaves: {
    model: ['1.3.6.1.4.1.4547.2.3.1.3.0'],
    version: [{ oid: '1.3.6.1.4.1.4547.2.3.1.4.0', match: /^(\S+)/ }],
    serial: ['1.3.6.1.4.1.4547.2.3.1.9.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4547.1', '1.3.6.1.4.1.4547.2.3.1.3.0|4|MX-1200', '1.3.6.1.4.1.4547.2.3.1.4.0|4|4.2.17', '1.3.6.1.4.1.4547.2.3.1.9.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'ATTO' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
