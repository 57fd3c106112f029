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
    { match: /^(?<model>[\w-]+?)-SwitchEngine \((?<version>[\d.]+)\)/i, os: 'Switch Engine', role: 'switch' },
    { match: /^(?<model>[\w-]+?)-FabricEngine \((?<version>[\d.]+)\)/i, os: 'Fabric Engine', role: 'switch' },
    { match: /Switch Engine \((?<model>[^)]+?)(?:-SwitchEngine)?\) version (?<version>\S+)/i, os: 'Switch Engine', role: 'switch' },
    { match: /^(?<model>WM\d+) Wireless Controller, Version (?<version>\S+)/i, os: 'WiNG', role: 'access-point' },
    { match: /^(?<model>(?:Summit|Alpine|BlackDiamond|BD\d)\S*) - Version (?<version>[\d.]+) \(Build/i, os: 'ExtremeWare', role: 'switch' },
    { match: /^Extreme(?:XOS|Ware XOS)(?: \((?:Stack|(?<model>[^)]*?))\))? version (?<version>\S+)/i, os: 'EXOS', role: 'switch' },
    { match: /^Extreme (?<model>\S+) Switch, SLX Operating System Version (?<version>\S+?)\.?$/i, os: 'SLX-OS', role: 'switch' },
    { match: /^(?<model>(?:VSP|XA)-\S+)(?:\s+\((?<version>[\d.]+)\))?/i, os: 'VOSS', role: 'switch' },
    { match: /^(?<model>AP[\w-]+), HiveOS (?<version>\S+(?: build-\w+)?)/i, os: 'HiveOS', role: 'access-point' },
    { match: /^(?:Extreme|Enterasys) Networks,? Inc\.? (?<model>\S+(?: (?!Chassis\b|Rev\b)\S+){0,3})(?: Chassis)?.*? Rev:? (?<version>\S+)/i, role: 'switch' },
    { match: /^(?<model>(?:Ethernet (?:Routing )?Switch|BayStack|Business Policy Switch|Virtual Services Platform|ERS)[ -]?\S+).*?SW:\s*v?(?<version>[\d.]+)(?:.*?BN:\d+)?/i, os: 'BOSS', role: 'switch' },
    { match: /^(?<model>Ethernet Routing Switch \S+|ERS-\S+|VSP\S+)(?: \(?v?(?<version>[\d.]+)\)?)?/i, os: 'BOSS', role: 'switch' },
    { match: /^WLAN - /i, role: 'access-point', vendor: 'Nortel' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.26928.1.2.6.0'],
    version: [{ oid: '1.3.6.1.4.1.45.1.6.4.2.1.10.0', match: /v?(\d[\d.]+)/ }, '1.3.6.1.4.1.1916.1.1.1.13.0'],
    serial: ['1.3.6.1.4.1.2272.1.4.2.0', '1.3.6.1.4.1.45.1.6.3.1.6.0', '1.3.6.1.4.1.26928.1.2.5.0', '1.3.6.1.4.1.1916.1.1.1.16.0'],
  },
  examples: [
    { name: 'a stack, which is no model', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ExtremeXOS (Stack) version 15.8.7.4 v1587b4-patch1-10 by release-manager on Mon Mar 3 2014', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1916.2.167'].join('\n') }, reads: [{ kind: 'is-a', os: 'EXOS', version: '15.8.7.4' }] },
    { name: 'a chassis by its short name', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|BD6887 - Version 7.8.7 (Build 1) by Release_Master', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1916.2.8'].join('\n') }, reads: [{ kind: 'is-a', model: 'BD6887', os: 'ExtremeWare', version: '7.8.7' }] },
    { name: 'a controller of radio', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|WM3687 Wireless Controller, Version 4.8.7.3-001R MIB=01a', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1916.2.186'].join('\n') }, reads: [{ kind: 'is-a', model: 'WM3687', os: 'WiNG', version: '4.8.7.3-001R' }] },
    {
      name: 'Switch Engine with its release in brackets',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|5587-48P-SwitchEngine (32.8.7.17)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1916.2.387'].join('\n') },
      reads: [{ kind: 'is-a', os: 'Switch Engine', model: '5587-48P', version: '32.8.7.17', by: 'descr' }],
    },
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
    {
      name: 'a switch on Fabric Engine',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|5520-24W-FabricEngine (8.10.1.0)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2272.232'].join('\n') },
      reads: [{ kind: 'is-a', model: '5520-24W', version: '8.10.1.0', os: 'Fabric Engine', by: 'descr' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a switch on Switch Engine',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Extreme Networks Switch Engine (5320-48P-8XE-SwitchEngine) version 32.3.1.11 32.3.1.11 by release-manager', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1916.2.367'].join('\n') },
      reads: [{ kind: 'is-a', model: '5320-48P-8XE', version: '32.3.1.11', os: 'Switch Engine', by: 'descr' }],
    },
    {
      name: 'ExtremeWare',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Summit48si - Version 7.8.3 (Build 5) by Release_Master 03/21/08', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1916.2.28'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Summit48si', version: '7.8.3', os: 'ExtremeWare' }],
    },
  ],
});
