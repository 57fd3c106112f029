/** Knows Microsemi and PowerDsine midspans. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Microsemi and PowerDsine midspans',
  vendor: 'Microsemi',
  enterprises: [7428],
  role: 'switch',
  descr: [
    /^(?<model>[^\s.]+)\. +(?:Unit S\/N=(?<serial>\w+)\. +)?App Ver=(?<version>[\d.]+)/i,
  ],
  examples: [
    {
      name: 'midspan',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Midspan.  Unit S/N=001234.  App Ver=3.12.01.01, Jan 1 2010', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7428.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Midspan', serial: '001234', version: '3.12.01.01', by: 'descr' }, { kind: 'is-a', vendor: 'Microsemi' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'one that names no serial number',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|PD-9587G.  App Ver=3.22.17.02, Jan 1 2015', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7428.1.1.1.2'].join('\n') },
      reads: [{ kind: 'is-a', model: 'PD-9587G', version: '3.22.17.02', by: 'descr' }],
    },
  ],
});
