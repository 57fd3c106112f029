/** Knows Advantech EKI switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Advantech EKI switches',
  vendor: 'Advantech',
  enterprises: [10297],
  role: 'switch',
  leaves: {
    model: ['1.3.6.1.4.1.10297.100.1.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10297.1.1', '1.3.6.1.4.1.10297.100.1.1.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', by: 'leaf' }, { kind: 'is-a', vendor: 'Advantech' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
