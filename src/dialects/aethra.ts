/** Knows Aethra routers and video terminals by their description. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Aethra routers and video terminals by their description',
  vendor: 'AETHRA',
  enterprises: [7745],
  role: 'router',
  descr: [
    /^(?<model>\S+) Aethra DSL Device Release:\s*(?<version>\d[\w.]+)/i,
    /^Aethra (?<model>[\w-]+).*?Software Release:\s*(?<version>\d[\w.]+)/i,
    { match: /^(?<model>\S+) Aethra Video/i, role: 'phone' },
  ],
  examples: [
    { name: 'a modem', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|FS5187 Aethra DSL Device Release: 3.8.7', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7745.4'].join('\n') }, reads: [{ kind: 'is-a', model: 'FS5187', version: '3.8.7', by: 'descr' }, { kind: 'is-a', vendor: 'AETHRA' }, { kind: 'role', role: 'router' }] },
    { name: 'a router', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Aethra SV6087EVXW - Hardware Version: 2440A - Aethra Telecomunications Operating System - Software Release: 6.8.7.3 - Copyright (c) 2010 by A TLC Srl', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.7745.5'].join('\n') }, reads: [{ kind: 'is-a', model: 'SV6087EVXW', version: '6.8.7.3', by: 'descr' }] },
  ],
});
