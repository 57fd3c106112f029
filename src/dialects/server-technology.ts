/** Knows Server Technology Sentry PDUs: Sentry3-MIB, Sentry4-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Server Technology Sentry PDUs: Sentry3-MIB, Sentry4-MIB',
  vendor: 'Server Technology',
  enterprises: [1718],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.1718.4.1.2.2.1.5', '1.3.6.1.4.1.1718.3.2.1.1.7'],
    version: [{ oid: '1.3.6.1.4.1.1718.4.1.1.1.3.0', match: /(?:Version )?(\S+)$/ }, { oid: '1.3.6.1.4.1.1718.3.1.1.0', match: /Version (\S+)/ }],
    serial: ['1.3.6.1.4.1.1718.4.1.2.2.1.4', '1.3.6.1.4.1.1718.3.2.1.1.6'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1718.1.1', '1.3.6.1.4.1.1718.4.1.1.1.3.0|4|Version 8.0k', '1.3.6.1.4.1.1718.4.1.2.2.1.4.1|4|QX7A4210087', '1.3.6.1.4.1.1718.4.1.2.2.1.5.1|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '8.0k', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Server Technology' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
