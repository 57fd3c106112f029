/** Knows Microsoft Windows by its own SNMP service. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Microsoft Windows by its own SNMP service',
  vendor: 'Microsoft',
  enterprises: [311],
  os: 'Windows',
  role: 'host',
  foreign: /Software: Windows/i,
  products: [
    { under: '1.3.6.1.4.1.311.1.1.3.1.2', role: 'server' },
    { under: '1.3.6.1.4.1.311.1.1.3.1.3', role: 'server' },
  ],
  descr: [
    /Software: Windows (?:NT |2000 )?Version (?<version>\d[\d.]+ +\(Build(?: Number:)? \d+)/i,
  ],
  examples: [
    {
      name: 'a server',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Hardware: Intel64 Family 6 Model 85 Stepping 7 AT/AT COMPATIBLE - Software: Windows Version 6.3 (Build 17763 Multiprocessor Free)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.311.1.1.3.1.2'].join('\n') },
      reads: [{ kind: 'is-a', version: '6.3 (Build 17763', by: 'descr' }, { kind: 'is-a', vendor: 'Microsoft' }, { kind: 'role', role: 'server' }],
    },
  ],
});
