/** Knows EnGenius access points and switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'EnGenius access points and switches',
  vendor: 'EnGenius',
  enterprises: [14125, 44194],
  role: 'access-point',
  descr: [/^(?:EnGenius )?(?<model>E[A-Z]{1,3}\d\w*)/],
  leaves: {
    model: ['1.3.6.1.4.1.14125.100.1.3.0'],
    version: ['1.3.6.1.4.1.14125.100.1.8.0', '1.3.6.1.4.1.14125.2.1.1.5.0'],
    serial: ['1.3.6.1.4.1.14125.100.1.7.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14125.1.1', '1.3.6.1.4.1.14125.100.1.3.0|4|MX-1200', '1.3.6.1.4.1.14125.100.1.8.0|4|2.0.287', '1.3.6.1.4.1.14125.100.1.7.0|4|108700042'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '2.0.287', serial: '108700042', by: 'leaf' }, { kind: 'is-a', vendor: 'EnGenius' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
