/** Knows Extreme Networks: EXOS, VOSS (once Avaya and Nortel), BOSS, HiveOS, Enterasys. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Extreme Networks: EXOS, VOSS (once Avaya and Nortel), BOSS, HiveOS, Enterasys',
  vendor: 'Extreme',
  enterprises: [1916, 2272, 26928, 45, 5624],
  products: [
    { under: '1.3.6.1.4.1.45.3', os: 'BOSS', role: 'switch', vendor: 'Nortel' },
    { under: '1.3.6.1.4.1.2272', os: 'VOSS', role: 'switch' },
    { under: '1.3.6.1.4.1.1916.2', os: 'EXOS', role: 'switch' },
    { under: '1.3.6.1.4.1.26928', os: 'HiveOS', role: 'access-point' },
    { under: '1.3.6.1.4.1.5624', role: 'switch' },
  ],
  descr: [
    { match: /^ExtremeXOS (?:\()?(?<model>[^)]*?)\)? version (?<version>\S+)/i, os: 'EXOS', role: 'switch' },
    { match: /^Extreme (?<model>\S+) Switch, SLX Operating System Version (?<version>\S+?)\.?$/i, os: 'SLX-OS', role: 'switch' },
    { match: /^(?<model>(?:VSP|XA)-\S+)(?:\s+\((?<version>[\d.]+)\))?/i, os: 'VOSS', role: 'switch' },
    { match: /^(?<model>AP[\w-]+), HiveOS (?<version>\S+(?: build-\w+)?)/i, os: 'HiveOS', role: 'access-point' },
    { match: /^(?:Extreme|Enterasys) Networks,? Inc\.? (?<model>\S+)(?: Chassis)?.*? Rev (?<version>\S+)/i, role: 'switch' },
    { match: /^(?<model>(?:Ethernet (?:Routing )?Switch|BayStack|Business Policy Switch|Virtual Services Platform|ERS)[ -]?\S+).*?SW:\s*v?(?<version>[\d.]+)(?:.*?BN:\d+)?/i, os: 'BOSS', role: 'switch' },
    { match: /^(?<model>Ethernet Routing Switch \S+|ERS-\S+|VSP\S+)(?: \(?v?(?<version>[\d.]+)\)?)?/i, os: 'BOSS', role: 'switch' },
    { match: /^WLAN - /i, role: 'access-point', vendor: 'Nortel' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.26928.1.2.6.0'],
    version: [{ oid: '1.3.6.1.4.1.45.1.6.4.2.1.10.0', match: /v?(\d[\d.]+)/ }, '1.3.6.1.4.1.1916.1.1.1.13.0'],
    serial: ['1.3.6.1.4.1.2272.1.4.2.0', '1.3.6.1.4.1.45.1.6.3.1.6.0', '1.3.6.1.4.1.26928.1.2.5.0', '1.3.6.1.4.1.1916.1.1.1.18.0'],
  },
  examples: [
    {
      name: 'EXOS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ExtremeXOS (X440G2-24p-10G4) version 30.7.1.1 30.7.1.1 by release-manager on Tue May 5 2020', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1916.2.229'].join('\n') },
      reads: [{ kind: 'is-a', os: 'EXOS', model: 'X440G2-24p-10G4', version: '30.7.1.1', by: 'descr' }, { kind: 'is-a', vendor: 'Extreme' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1916.1.1', '1.3.6.1.4.1.45.1.6.4.2.1.10.0|4|v7.6.0.009', '1.3.6.1.4.1.2272.1.4.2.0|4|QX7A4210087', '1.3.6.1.4.1.26928.1.2.6.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '7.6.0.009', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Extreme' }],
    },
  ],
});
