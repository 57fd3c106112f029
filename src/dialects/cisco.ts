/** Knows Cisco by sysDescr and its own MIBs: IOS, IOS XE, IOS XR, NX-OS, ASA, FTD, small-business switches, wireless controllers, CIMC, telephony. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Cisco by sysDescr and its own MIBs: IOS, IOS XE, IOS XR, NX-OS, ASA, FTD, small-business switches, wireless controllers, CIMC, telephony',
  vendor: 'Cisco',
  enterprises: [9, 5596, 14179, 15497, 41916, 1429, 3076],
  foreign: /^"?Cisco (?:IOS|NX-OS|Adaptive|Firepower|Integrated Management|Internetwork|Controller|Codec|Secure|Application|Identity|Small Business|Systems|Unified)|^Acano/i,
  products: [
    { under: '1.3.6.1.4.1.9.6.1', os: 'Cisco Small Business', role: 'switch' },
    { under: '1.3.6.1.4.1.14179', os: 'AireOS', role: 'access-point' },
    { under: '1.3.6.1.4.1.15497', os: 'AsyncOS' },
    { under: '1.3.6.1.4.1.41916', os: 'Viptela', role: 'router' },
    { under: '1.3.6.1.4.1.9.12.3.1.3', os: 'NX-OS', role: 'switch' },
  ],
  descr: [
    { match: /^(?:Linux[^,]*, )?Cisco (?:Systems,? Inc|Small Business)[^(]*\((?<model>WAP[\w-]+)\), Version (?<version>[\d.]+)/i, role: 'access-point' },
    // What stands there without its maker's name is the family; the chassis names the box.
    { match: /IOS[ -]XR Software.*?\((?:(?<model>Cisco [^)]*)|[^)]*)\).*?Version (?<version>[\w.]+)/i, os: 'IOS XR', role: 'router' },
    { match: /NX-OS\(tm\) (?<model>[^,]+?),? .*?Version (?<version>[^,\s]+)/i, os: 'NX-OS', role: 'switch' },
    { match: /NX-OS.*?Version (?<version>[^,\s]+)/i, os: 'NX-OS', role: 'switch' },
    { match: /Cisco Application Control Software.*?Version (?<version>[^,\s]+)/i, role: 'appliance' },
    { match: /Adaptive Security Appliance Version (?<version>\S+)/i, os: 'ASA', role: 'firewall' },
    { match: /Fire(?:power|POWER) Threat Defense, Version (?<version>[\d.]+ \(Build \d+\))/i, os: 'FTD', role: 'firewall' },
    { match: /PIX (?:Security Appliance|Firewall) Version (?<version>\S+)/i, os: 'PIX OS', role: 'firewall' },
    { match: /^Cisco Systems,? (?:Inc\.? )?(?<model>WS-\S+)\s+Cisco Catalyst Operating System Software,? Version (?<version>[^,\s]+)/i, os: 'CatOS', role: 'switch' },
    { match: /^APIC VERSION (?<version>[^;\s]+);\s*PID (?<model>[^;\s]+);\s*Serial (?<serial>\w+)/i, os: 'APIC', role: 'appliance' },
    { match: /Content Switch SW Version (?<version>\d\S*)/i, os: 'WebNS', role: 'appliance' },
    { match: /Integrated Management Controller.*?Firmware Version (?<version>\S+)/i, os: 'CIMC', role: 'server' },
    { match: /(?:IOS[ -]XE|LINUX_IOSD|IOSXE|\[(?:Everest|Fuji|Gibraltar|Amsterdam|Bengaluru|Cupertino|Dublin|IOSXE|Denali)\]).*?Version (?<version>[^,\s]+)/i, os: 'IOS XE' },
    { match: /(?:Cisco )?(?:IOS|Internetwork Operating System) .*?Version (?<version>[^,\s]+)/i, os: 'IOS' },
    { match: /Cisco Controller/i, os: 'AireOS', role: 'access-point' },
    { match: /Cisco Business Wireless|Aironet|^Cisco AP/i, role: 'access-point' },
    { match: /^Cisco Secure Access Control System (?<version>[^,]+)$/i, role: 'appliance' },
    { match: /Acano Server (?<version>[^,]+)/i, role: 'appliance' },
    { match: /Identity Services Engine|Access Control System/i, role: 'appliance' },
    { match: /^Cisco Model (?<model>\S+), AsyncOS Version: (?<version>[^,\s]+).*?Serial #: (?<serial>[^,\s]+)/i, os: 'AsyncOS', role: 'appliance' },
    { match: /^Cisco (?:Codec|TelePresence).*?SoftW: (?<version>\S+).*?MCU: (?<model>.+?) Date:.*?S\/N: (?<serial>\S+)/i, role: 'appliance' },
    { match: /^(?<model>(?:SG|SF|SLM|SX|CBS|C1[23]00)[\w-]+).*(?:Switch|SB)/i, os: 'Cisco Small Business', role: 'switch' },
    { match: /(?:Catalyst 1[23]00|Smart Switch|Small Business).*\((?<model>C1[23]00[\w-]+)\)/i, os: 'Cisco Small Business', role: 'switch' },
    { match: /^IE\S+ Industrial Ethernet Switch, Version:\s*(?<version>[^#,\s]+)/i, role: 'switch' },
    { match: /^Linux (?<model>SPA\S+) /i, role: 'phone' },
    { match: /Viptela|vEdge/i, os: 'Viptela', role: 'router' },
    { match: /Linux release|UCOS/i, os: 'UCOS', role: 'server' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.9.5.1.2.16.0', '1.3.6.1.4.1.14179.1.1.1.3.0', '1.3.6.1.4.1.9.9.719.1.9.6.1.6', '1.3.6.1.4.1.1429.2.2.5.1.1.4.0', '1.3.6.1.4.1.9.9.719.1.9.35.1.32', '1.3.6.1.4.1.9.6.1.101.53.14.1.11'],
    version: ['1.3.6.1.4.1.14179.1.1.1.14.0', '1.3.6.1.4.1.41916.11.1.2.0', '1.3.6.1.4.1.1429.2.2.5.1.1.1.0', '1.3.6.1.2.1.54.1.1.1.1.4', '1.3.6.1.4.1.9.6.1.101.53.14.1.2'],
    serial: ['1.3.6.1.4.1.9.5.1.2.19.0', '1.3.6.1.4.1.14179.1.1.1.4.0', '1.3.6.1.4.1.9.9.719.1.9.6.1.14', '1.3.6.1.4.1.9.6.1.101.53.14.1.5', '1.3.6.1.4.1.1429.2.2.5.42.2.1.1.6.1', '1.3.6.1.4.1.41916.3.1.1.1.5.1.0', '1.3.6.1.4.1.9.3.6.3.0', '1.3.6.1.4.1.9.9.719.1.9.35.1.47'],
  },
  examples: [
    {
      name: 'a load balancer',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Cisco Application Control Software (ACSW), Version A5(2.87), RELEASE SOFTWARE', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.1.1291'].join('\n') },
      reads: [{ kind: 'is-a', version: 'A5(2.87)', by: 'descr' }, { kind: 'is-a', vendor: 'Cisco' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'access control',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Cisco Secure Access Control System 5.8.0.87', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.1.1117'].join('\n') },
      reads: [{ kind: 'is-a', version: '5.8.0.87', by: 'descr' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'IOS on a switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version 15.2(7)E4, RELEASE SOFTWARE (fc2)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.1.1'].join('\n') },
      reads: [{ kind: 'is-a', os: 'IOS', version: '15.2(7)E4', by: 'descr' }, { kind: 'is-a', vendor: 'Cisco' }],
    },
    {
      name: 'IOS XE',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Cisco IOS Software [Amsterdam], Catalyst L3 Switch Software (CAT9K_IOSXE), Version 17.3.4, RELEASE SOFTWARE (fc3)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.1.1'].join('\n') },
      reads: [{ kind: 'is-a', os: 'IOS XE', version: '17.3.4', by: 'descr' }, { kind: 'is-a', vendor: 'Cisco' }],
    },
    {
      name: 'NX-OS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Cisco NX-OS(tm) n9000, Software (n9000-dk9), Version 9.3(8), RELEASE SOFTWARE', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.1.1'].join('\n') },
      reads: [{ kind: 'is-a', os: 'NX-OS', version: '9.3(8)', by: 'descr' }, { kind: 'is-a', vendor: 'Cisco' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'ASA',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Cisco Adaptive Security Appliance Version 9.14(3)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.1.1'].join('\n') },
      reads: [{ kind: 'is-a', os: 'ASA', version: '9.14(3)', by: 'descr' }, { kind: 'is-a', vendor: 'Cisco' }, { kind: 'role', role: 'firewall' }],
    },
    {
      name: 'CBS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|CBS350-8P-2G 8-Port Gigabit PoE Managed Switch', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.6.1.1000.8.2'].join('\n') },
      reads: [{ kind: 'is-a', model: 'CBS350-8P-2G', by: 'descr' }, { kind: 'is-a', vendor: 'Cisco' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.1.1', '1.3.6.1.4.1.9.5.1.2.16.0|4|MX-1200', '1.3.6.1.4.1.9.5.1.2.19.0|4|QX7A4210087', '1.3.6.1.4.1.14179.1.1.1.14.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Cisco' }],
    },
    {
      name: 'a rack server (CISCO-UNIFIED-COMPUTING-COMPUTE-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.1.1512', '1.3.6.1.4.1.9.9.719.1.9.35.1.32.1|4|UCSC-C220-M5SX', '1.3.6.1.4.1.9.9.719.1.9.35.1.47.1|4|WZP00000X17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'UCSC-C220-M5SX', serial: 'WZP00000X17', by: 'leaf' }, { kind: 'is-a', vendor: 'Cisco' }],
    },
    {
      name: 'a small-business access point',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux 3.10.36, Cisco Systems, Inc WAP571 (WAP571-E-K9), Version 1.1.0.4 Thu May 3 2018', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.6.1.32.571.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'WAP571-E-K9', version: '1.1.0.4', by: 'descr' }, { kind: 'is-a', vendor: 'Cisco' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'an access point that names its family first',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Cisco Small Business WAP121 (WAP121-E-K9), Version 1.0.6.2', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.6.1.32.121.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'WAP121-E-K9', version: '1.0.6.2', by: 'descr' }, { kind: 'is-a', vendor: 'Cisco' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'a switch for small offices (CISCOSB-Physicaldescription-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.9.6.1.83.10.1', '1.3.6.1.4.1.9.6.1.101.53.14.1.2.1|4|1.4.87.4', '1.3.6.1.4.1.9.6.1.101.53.14.1.5.1|4|DNI7A42R087', '1.3.6.1.4.1.9.6.1.101.53.14.1.11.1|4|SG387-10'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SG387-10', version: '1.4.87.4', serial: 'DNI7A42R087', by: 'leaf' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
