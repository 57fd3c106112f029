/** Knows Cumulus Linux. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Cumulus Linux',
  vendor: 'Cumulus',
  enterprises: [40310],
  os: 'Cumulus Linux',
  role: 'switch',
  foreign: /^Cumulus Linux/i,
  descr: [
    /^Cumulus Linux (?:version )?(?<version>\S+(?: \(Linux Kernel [^)]*\))?)/i,
  ],
  leaves: {
    model: ['1.3.6.1.2.1.47.1.1.1.1.2'],
  },
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Cumulus Linux 3.7.2 (Linux Kernel 4.1.33-1+cl3u18)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.40310.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '3.7.2 (Linux Kernel 4.1.33-1+cl3u18)', by: 'descr' }, { kind: 'is-a', vendor: 'Cumulus' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
