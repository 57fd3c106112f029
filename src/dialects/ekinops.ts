/** Knows Ekinops optical. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ekinops optical',
  vendor: 'Ekinops',
  enterprises: [20044],
  role: 'switch',
  descr: [
    /^Ekinops 360 Platform, (?<model>[^,]+), (?<version>Release \S+)/i,
  ],
  leaves: {
    serial: [{ oid: '1.3.6.1.4.1.20044.7.6.1.0', match: /(?:Serial Number|S\/N)\s*:\s*(\S+)/ }],
  },
  examples: [
    {
      name: 'node',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Ekinops 360 Platform, C200HC, Release 5.3.1', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.20044.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'C200HC', version: 'Release 5.3.1', by: 'descr' }, { kind: 'is-a', vendor: 'Ekinops' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
