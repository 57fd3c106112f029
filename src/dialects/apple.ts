/** Knows Apple: AirPort, macOS. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Apple: AirPort, macOS',
  vendor: 'Apple',
  enterprises: [63],
  role: 'access-point',
  foreign: /^Apple |^Base Station V|^Darwin (?:Kernel Version|\S+) \d/i,
  descr: [
    { match: /^Darwin (?:Kernel Version (?<version>\d[\d.]*)|\S+ \d)/, os: 'macOS', role: 'host' },
    /^Base Station V(?<version>[\d.]+)/i,
    /^Apple (?<model>AirPort|Base Station)/i,
  ],
  examples: [
    {
      name: 'a Mac by its kernel',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Darwin Kernel Version 19', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.16'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Apple', os: 'macOS', by: 'descr' }, { kind: 'role', role: 'host' }],
    },
    {
      name: 'AirPort',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Apple AirPort - Apple Inc., 2006-2012. All rights Reserved.', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.63.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AirPort', by: 'descr' }, { kind: 'is-a', vendor: 'Apple' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
