/** Knows Novell NetWare. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Novell NetWare',
  vendor: 'Novell',
  enterprises: [23],
  os: 'NetWare',
  role: 'server',
  foreign: /^Novell NetWare/i,
  descr: [
    /^Novell NetWare (?<version>[\d.]+)/i,
  ],
  examples: [
    {
      name: 'server',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Novell NetWare 5.70.08  October 3, 2008', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.23.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '5.70.08', by: 'descr' }, { kind: 'is-a', vendor: 'Novell' }, { kind: 'role', role: 'server' }],
    },
  ],
});
