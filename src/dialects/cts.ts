/** Knows CTS and other boxes of Connection Technology Systems. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'CTS and other boxes of Connection Technology Systems',
  vendor: 'CTS',
  enterprises: [9304],
  role: 'switch',
  descr: [
    /^(?<model>\S+) (?<version>Version \S+)/i,
  ],
  leaves: {
    serial: [{ below: '1.2.14.0' }, '1.3.6.1.4.1.9304.100.51122.1.2.14.0'],
  },
  examples: [
    {
      name: 'NID',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ESW-3106 Version 2.01.0S ', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9304.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ESW-3106', by: 'descr' }, { kind: 'is-a', vendor: 'CTS' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
