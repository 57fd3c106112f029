/** Knows D-Link switches, access points, routers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'D-Link switches, access points, routers',
  vendor: 'D-Link',
  enterprises: [171],
  role: 'switch',
  descr: [
    { match: /^D-Link (?<model>D(?:AP|WL)-\S+)/i, role: 'access-point' },
    { match: /^D-Link Internetwork Operating System Software .*?, Version (?<version>[^\s,]+).*?Serial num: ?(?<serial>\w+).*?(?<model>D[IR]-\S+) \(RISC/i, role: 'router' },
    { match: /^D-Link Firewall (?<version>\d\S+)/i, role: 'firewall' },
    { match: /^(?<model>D(?:FL)-\S+)/i, role: 'firewall' },
    /^(?:D-Link )?(?:Smart Switch )?(?<model>(?:D[EGXWS]S|DIS|DMS)-[\w/-]+)(?:.*?(?:Ver(?:sion)?\.?|Firmware)\s*:?\s*(?<version>\d[\w.]+))?/i,
  ],
  leaves: {
    version: ['1.3.6.1.2.1.16.19.2.0', '1.3.6.1.4.1.171.14.5.1.8.1.3', '1.3.6.1.4.1.171.12.11.1.9.4.1.11', { below: '5.1.1.0' }],
    serial: ['1.3.6.1.4.1.171.12.1.1.12.0', '1.3.6.1.4.1.171.12.11.1.9.4.1.17'],
  },
  examples: [
    { name: 'a router', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|D-Link Internetwork Operating System Software 687LB Series Software, Version 1.8.7D (BASE), RELEASE SOFTWARE Copyright (c) 2002 D-Link Co.Ltd Compiled: by system, Serial num:DP6D000087, ID num:000087 System image file is "Router.bin" DI-687LB (RISC) processor', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.171.10.66.1'].join('\n') }, reads: [{ kind: 'is-a', model: 'DI-687LB', version: '1.8.7D', serial: 'DP6D000087' }, { kind: 'role', role: 'router' }] },
    { name: 'a firewall', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|D-Link Firewall 2.87.06.10-19064', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.171.20.1.2'].join('\n') }, reads: [{ kind: 'is-a', version: '2.87.06.10-19064' }, { kind: 'role', role: 'firewall' }] },
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|DGS-1210-28 Gigabit Ethernet Switch', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.171.10.153.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'DGS-1210-28', by: 'descr' }, { kind: 'is-a', vendor: 'D-Link' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a managed switch (DLINKSW-ENTITY-EXT-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.171.10.133.9', '1.3.6.1.4.1.171.14.5.1.8.1.3.1|4|1.70.017'].join('\n') },
      reads: [{ kind: 'is-a', version: '1.70.017', by: 'leaf' }, { kind: 'is-a', vendor: 'D-Link' }],
    },
    {
      name: 'an access point, whose objects lie below its own identifier',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|D-Link DAP-2690', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.171.10.37.48', '1.3.6.1.4.1.171.10.37.48.5.1.1.0|4|2.00'].join('\n') },
      reads: [{ kind: 'is-a', version: '2.00', by: 'leaf' }, { kind: 'is-a', model: 'DAP-2690', by: 'descr' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
