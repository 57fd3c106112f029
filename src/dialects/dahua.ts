/** Knows Dahua recorders and cameras. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Dahua recorders and cameras',
  vendor: 'Dahua',
  enterprises: [1004849],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.1004849.2.1.2.6.0'],
    version: ['1.3.6.1.4.1.1004849.2.1.1.1.0'],
    serial: ['1.3.6.1.4.1.1004849.2.1.2.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1004849.1.1', '1.3.6.1.4.1.1004849.2.1.1.1.0|4|4.2.17', '1.3.6.1.4.1.1004849.2.1.2.4.0|4|QX7A4210087', '1.3.6.1.4.1.1004849.2.1.2.6.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Dahua' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
