/** Knows Ubiquiti: UniFi, airOS, airFiber, EdgeOS, EdgeSwitch. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ubiquiti: UniFi, airOS, airFiber, EdgeOS, EdgeSwitch',
  vendor: 'Ubiquiti',
  enterprises: [41112, 10002],
  foreign: /^UISP |^USW-|^Edge(?:OS|Router|Switch|Point)\b|^(?:US|USW|ES|UAP|USP)-?[\w-]+,? \d+\.\d+\.\d+|^(?:Ubiquiti )?UniFi /i,
  products: [
    { under: '1.3.6.1.4.1.10002.1', os: 'airOS', role: 'access-point' },
    { under: '1.3.6.1.4.1.41112', os: 'airOS', role: 'access-point' },
    { under: '1.3.6.1.4.1.41112.1.6', os: 'UniFi', role: 'access-point' },
    { under: '1.3.6.1.4.1.41112.1.4', os: 'airOS', role: 'access-point' },
    { under: '1.3.6.1.4.1.41112.1.5', os: 'EdgeOS', role: 'router' },
  ],
  descr: [
    // LigoWave's Infinity radios answer under the number of the same firmware's maker.
    { match: /^(?<model>NFT 2\w*)(?: (?<version>v?\d\S*))?/, os: 'Infinity', role: 'access-point', vendor: 'LigoWave' },
    { match: /^(?:Ubiquiti )?UniFi (?<model>U(?:DM|DR|DW|CG|XG|SG)\S*|EFG\S*) (?<version>\d+(?:\.\d+)+) Linux/i, os: 'UniFi OS', role: 'router' },
    { match: /^(?:Ubiquiti )?UniFi (?<model>UNAS\S*) (?<version>\d+(?:\.\d+)+) Linux/i, os: 'UniFi OS', role: 'storage' },
    { match: /^(?:Ubiquiti )?UniFi (?<model>(?:U(?:CK|NVR)|ENVR)\S*) (?<version>\d+(?:\.\d+)+) Linux/i, os: 'UniFi OS', role: 'appliance' },
    { match: /^(?<model>(?:U(?:DM|DR|DW|CG|XG)|EFG)(?:-\S+)?) (?<version>\d+(?:\.\d+)+)$/i, os: 'UniFi OS', role: 'router' },
    { match: /^Ubiquit[ie] (?<model>Ed(?:ge|gre)router \S+)/i, os: 'EdgeOS', role: 'router' },
    { match: /^EdgeOS v?(?<version>\d[\w.-]+)/i, os: 'EdgeOS', role: 'router' },
    { match: /^(?<model>Edge(?:Router|Point(?! Switch))[^,]*)/i, os: 'EdgeOS', role: 'router' },
    { match: /^(?<model>Edge(?:Switch|Point)?[^,]*|ES-[^,]+|TOUGHSwitch[^,]*), (?<version>\d[\w.]+), Linux/i, os: 'EdgeSwitch', role: 'switch' },
    { match: /^(?<model>US-?[^,\s]*|USW[^,]*|UniFi[^,]*), (?<version>\d[\w.]+), Linux/i, os: 'UniFi', role: 'switch' },
    { match: /^(?<model>US[PW]-\S+) (?<version>\d+(?:\.\d+)+)$/i, os: 'UniFi' },
    { match: /^(?<model>U[A-Z\d]*-?[\w-]+) (?<version>\d+(?:\.\d+)+)$/i, os: 'UniFi', role: 'access-point' },
    { match: /^UniFi (?<model>\S+)/i, os: 'UniFi' },
    { match: /^UISP (?<model>.+?), (?<version>\d[\w.]+), Linux/i },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.41112.1.11.1.2.2', '1.3.6.1.4.1.41112.1.6.3.3.0', '1.3.6.1.4.1.41112.1.5.1.1.0', '1.3.6.1.4.1.41112.1.10.1.3.2.0', '1.2.840.10036.3.1.2.1.3', { oid: '1.3.6.1.2.1.25.4.2.1.5', match: /-S UBNT (.+?) running on/ }],
    version: [{ oid: '1.3.6.1.4.1.41112.1.11.1.2.4', match: /(v\d+\.\d+\.\d+[-\w]*)/ }, '1.3.6.1.4.1.41112.1.6.3.6.0', '1.3.6.1.4.1.41112.1.5.1.3.0', '1.3.6.1.4.1.41112.1.10.1.3.4.0', '1.3.6.1.4.1.41112.1.3.2.1.40', { oid: '1.2.840.10036.3.1.2.1.4', match: /\.v(\d+\.[\w.-]+)/ }],
    serial: ['1.3.6.1.4.1.41112.1.5.1.2.0'],
  },
  examples: [
    { name: 'a switch of the EdgePoint line', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|EdgePoint Switch 87-XP, 1.8.7, Linux 3.6.5', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4413'].join('\n') }, reads: [{ kind: 'is-a', vendor: 'Ubiquiti' }, { kind: 'is-a', model: 'EdgePoint Switch 87-XP', os: 'EdgeSwitch', version: '1.8.7' }, { kind: 'role', role: 'switch' }] },
    { name: 'a router', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Ubiquiti EdgeRouter X', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.41112.1.5'].join('\n') }, reads: [{ kind: 'is-a', model: 'EdgeRouter X', os: 'EdgeOS' }, { kind: 'role', role: 'router' }] },
    {
      name: 'a bridge of 60 GHz (UI-AF60-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux 4.4.60 #1 SMP PREEMPT armv7l', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.41112.1.11', '1.3.6.1.4.1.41112.1.11.1.2.2.1|4|airFiber 60 XG', '1.3.6.1.4.1.41112.1.11.1.2.4.1|4|GP.v2.8.7'].join('\n') },
      reads: [{ kind: 'is-a', model: 'airFiber 60 XG', version: 'v2.8.7', by: 'leaf' }, { kind: 'is-a', os: 'airOS' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'a router that tells only its kernel',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux edge 4.9.79-UBNT #1 SMP mips64', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.41112.1.5'].join('\n') },
      reads: [{ kind: 'is-a', os: 'EdgeOS' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'a recorder on UniFi OS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Ubiquiti UniFi UNVR-Max 5.0.87 Linux 5.4.213 ipq9574', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', model: 'UNVR-Max', version: '5.0.87', os: 'UniFi OS', vendor: 'Ubiquiti', by: 'descr' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'a gateway that names itself as access points do',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|UXG-Max 4.0.87.1200', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.41112'].join('\n') },
      reads: [{ kind: 'is-a', model: 'UXG-Max', version: '4.0.87.1200', by: 'descr' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'EdgeOS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|EdgeOS v1.10.11.5274269.200221.1028', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.41112.1.5'].join('\n') },
      reads: [{ kind: 'is-a', os: 'EdgeOS', version: '1.10.11.5274269.200221.1028', by: 'descr' }, { kind: 'is-a', vendor: 'Ubiquiti' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'UniFi access point',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|UAP-AC-Lite 4.3.28.11361', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', model: 'UAP-AC-Lite', version: '4.3.28.11361', by: 'descr' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.41112.1.1', '1.3.6.1.4.1.41112.1.5.1.2.0|4|QX7A4210087', '1.3.6.1.4.1.41112.1.6.3.3.0|4|MX-1200', '1.3.6.1.4.1.41112.1.6.3.6.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Ubiquiti' }],
    },
    {
      name: 'a gateway on UniFi OS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Ubiquiti UniFi UDM-Max 5.0.87 Linux 5.4.213 ipq9574', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', model: 'UDM-Max', version: '5.0.87', os: 'UniFi OS', vendor: 'Ubiquiti', by: 'descr' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'a radio of LigoWave',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|NFT 2ac 1.4.87', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10002.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'NFT 2ac', version: '1.4.87', by: 'descr' }, { kind: 'is-a', vendor: 'LigoWave' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
