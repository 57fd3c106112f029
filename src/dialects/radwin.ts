/** Knows RADWIN radios. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'RADWIN radios',
  vendor: 'RADWIN',
  enterprises: [4458],
  role: 'router',
  leaves: {
    model: ['1.3.6.1.4.1.4458.1000.1.1.30.0'],
    version: ['1.3.6.1.4.1.4458.1000.1.1.3.0'],
    serial: ['1.3.6.1.4.1.4458.1000.1.1.29.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4458.1.1', '1.3.6.1.4.1.4458.1000.1.1.3.0|4|4.2.17', '1.3.6.1.4.1.4458.1000.1.1.29.0|4|QX7A4210087', '1.3.6.1.4.1.4458.1000.1.1.30.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'RADWIN' }, { kind: 'role', role: 'router' }],
    },
  ],
});
