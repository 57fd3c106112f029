/** Knows Meru and FortiWLC wireless controllers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Meru and FortiWLC wireless controllers',
  vendor: 'Fortinet',
  enterprises: [15983],
  role: 'access-point',
  leaves: {
    model: ['1.3.6.1.4.1.15983.1.1.3.1.13.2.0'],
    version: ['1.3.6.1.4.1.15983.1.1.3.1.13.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.15983.1.1', '1.3.6.1.4.1.15983.1.1.3.1.13.2.0|4|MX-1200', '1.3.6.1.4.1.15983.1.1.3.1.13.3.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Fortinet' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
