/** Knows Hewlett-Packard and HPE: ProCurve and Aruba switches, iLO, MSA, MSM, JetDirect printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Hewlett-Packard and HPE: ProCurve and Aruba switches, iLO, MSA, MSM, JetDirect printers',
  vendor: 'HP',
  enterprises: [11, 232, 8744],
  foreign: /^(?:HPE? )?OfficeConnect|^HP ETHERNET MULTI-ENVIRONMENT|^Integrated Lights-Out|^(?:HP|ProCurve) J[A-Z\d]\d{3}[A-Z]/i,
  products: [
    { under: '1.3.6.1.4.1.11.2.3.7', os: 'ProCurve', role: 'switch' },
    { under: '1.3.6.1.4.1.11.2.3.9', role: 'printer' },
    { under: '1.3.6.1.4.1.11.2.51', role: 'storage' },
    { under: '1.3.6.1.4.1.11.10', os: 'HP-UX' },
    { under: '1.3.6.1.4.1.11.5.7.5', os: 'Virtual Connect', role: 'switch' },
    { under: '1.3.6.1.4.1.232.165', role: 'ups' },
  ],
  descr: [
    { match: /^(?<model>HPE? VC \S.*?) (?:Virtual Connect )?(?<version>\d+\.\d+\S*)(?: \S+)?$/i, os: 'Virtual Connect', role: 'switch' },
    { match: /^(?:HPE? |ProCurve |Aruba |HP ProCurve |HPE ANW )*(?<model>J[A-Z\d]\d{3}[A-Z]\s.+?)(?: Switch)?,? revision (?<version>[A-Z]{1,2}\.[\w.]+)/i, os: 'ProCurve', role: 'switch' },
    { match: /^(?:HPE? |Aruba )?(?:OfficeConnect Switch )?(?<model>[\w-]+(?: [\w+/]+){0,5}?), (?<version>[A-Z]{1,2}\.\d[\w.]*),/i, os: 'ProCurve', role: 'switch' },
    { match: /Instant On (?<model>.+?) ?, ?InstantOn_\w*?_(?<version>\d+(?:\.\d+)+)/i, os: 'Instant On', role: 'switch' },
    { match: /^Integrated Lights-Out \d+ (?<version>[\d.]+)/i, os: 'iLO', role: 'server' },
    { match: /^(?<model>(?:E-)?MSM\w+) - .*Serial number (?<serial>\S+) - Firmware version (?<version>\S+)/i, role: 'access-point' },
    { match: /Comware (?:Platform )?Software.*?Version (?<version>[\d.]+)[^\n]*?(?:Release|Feature|ESS|Alpha)?/i, os: 'Comware', role: 'switch' },
    { match: /(?:ETHERNET MULTI-ENVIRONMENT|JETDIRECT|LASERJET).*?SN:(?<serial>\w+)?.*?PID:(?:HP )?(?<model>[^,;]+)/i, role: 'printer' },
    { match: /ETHERNET MULTI-ENVIRONMENT|JETDIRECT/i, role: 'printer' },
    { match: /^(?<model>HPE? MSA .+)/i, role: 'storage' },
    { match: /StoreEver|MSL|Tape Library/i, role: 'storage' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.232.2.2.4.2.0', '1.3.6.1.4.1.232.165.1.2.2.0', { oid: '1.3.6.1.4.1.11.2.3.9.1.1.7.0', match: /(?:MDL|MODEL):([^;]+)/ }, '1.3.6.1.4.1.232.22.2.3.1.1.1.3', '1.3.6.1.4.1.232.165.3.1.2.0', '1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.2.0', '1.3.6.1.4.1.232.165.5.1.2.1.3', '1.3.6.1.4.1.232.165.7.1.2.1.3'],
    version: ['1.3.6.1.4.1.11.2.14.11.5.1.1.3.0', { oid: '1.3.6.1.4.1.232.11.2.14.1.1.5.0', match: /^(\S+)/ }, '1.3.6.1.4.1.11.2.36.1.1.2.6.0', '1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.6.0', '1.3.6.1.4.1.232.165.1.2.3.0', '1.3.6.1.4.1.232.22.2.3.1.1.1.8', '1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.5.0', '1.3.6.1.4.1.232.165.5.1.2.1.5', '1.3.6.1.4.1.232.165.7.1.2.1.5', '1.3.6.1.4.1.232.165.3.1.3.0'],
    serial: ['1.3.6.1.4.1.11.2.36.1.1.2.9.0', { oid: '1.3.6.1.4.1.232.2.2.2.1.0', match: /^"?([^"]+?)"?$/ }, '1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.3.0', { oid: '1.3.6.1.4.1.11.2.3.9.1.1.7.0', match: /(?:SN|SERN?):([^;]+)/ }, '1.3.6.1.4.1.232.165.1.2.7.0', '1.3.6.1.4.1.232.22.2.3.1.1.1.7', '1.3.6.1.4.1.232.165.5.1.2.1.8', { oid: '1.3.6.1.2.1.1.5.0', match: /^VCEX(\w{8,})$/ }, '1.3.6.1.4.1.8744.5.6.1.1.5.0', '1.3.6.1.4.1.232.165.7.1.2.1.7'],
  },
  examples: [
    { name: 'a controller of radio', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|E-MSM787 - Hardware revision J9693-60001 - Serial number CN00087042 - Firmware version 5.8.7.1-12533', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8744.1.50'].join('\n') }, reads: [{ kind: 'is-a', model: 'E-MSM787', version: '5.8.7.1-12533', serial: 'CN00087042' }] },
    {
      name: 'ProCurve',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|HP J9280A 2510G-48 Switch, revision Y.11.52, ROM N.10.02 (/sw/code/build/cod)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11.2.3.7.11.91'].join('\n') },
      reads: [{ kind: 'is-a', model: 'J9280A 2510G-48', version: 'Y.11.52', by: 'descr' }, { kind: 'is-a', vendor: 'HP' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'iLO',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Integrated Lights-Out 5 2.44 Apr 30 2021', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.232.1.1'].join('\n') },
      reads: [{ kind: 'is-a', os: 'iLO', version: '2.44', by: 'descr' }, { kind: 'role', role: 'server' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11.1.1', '1.3.6.1.4.1.11.2.14.11.5.1.1.3.0|4|4.2.17', '1.3.6.1.4.1.11.2.36.1.1.2.9.0|4|QX7A4210087', '1.3.6.1.4.1.232.2.2.4.2.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'HP' }],
    },
    {
      name: 'an OfficeConnect switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|HPE OfficeConnect Switch 1920S 24G 2SFP JL381A, PD.02.14, Linux 3.6.5-a07f8920, U-Boot 2012.10', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11.2.3.7.11.163'].join('\n') },
      reads: [{ kind: 'is-a', model: '1920S 24G 2SFP JL381A', version: 'PD.02.14', by: 'descr' }],
    },
    {
      name: 'a printer that names its model (HP-LASERJET-COMMON-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11.2.3.9.1', '1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.2.0|4|HP Color LaserJet M553'].join('\n') },
      reads: [{ kind: 'is-a', model: 'HP Color LaserJet M553', by: 'leaf' }, { kind: 'is-a', vendor: 'HP' }, { kind: 'role', role: 'printer' }],
    },
    {
      name: 'a power strip (CPQPOWER-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.232.165.5', '1.3.6.1.4.1.232.165.5.1.2.1.3.1|4|AF987A', '1.3.6.1.4.1.232.165.5.1.2.1.5.1|4|2.0.17', '1.3.6.1.4.1.232.165.5.1.2.1.8.1|4|2CJ0087R01'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AF987A', version: '2.0.17', serial: '2CJ0087R01', by: 'leaf' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'Virtual Connect',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|HP VC Flex-87 Enet Module 4.41 2015-02-10T01:02:03Z', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11.5.7.5.1', '1.3.6.1.2.1.1.5.0|4|VCEX7C9942A087'].join('\n') },
      reads: [{ kind: 'is-a', serial: '7C9942A087', by: 'leaf' }, { kind: 'is-a', model: 'HP VC Flex-87 Enet Module', version: '4.41', by: 'descr' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'an older printer: the date of its firmware is its release',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11.2.3.9.1', '1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.5.0|4|20110987'].join('\n') },
      reads: [{ kind: 'is-a', version: '20110987', by: 'leaf' }],
    },
    {
      name: 'an access point of Colubris make (COLUBRIS-SYSTEM-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8744.1.77', '1.3.6.1.4.1.8744.5.6.1.1.5.0|4|SG9603P177'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'SG9603P177', by: 'leaf' }],
    },
    {
      name: 'a metered power strip (CPQPOWER-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.232.165.7', '1.3.6.1.4.1.232.165.7.1.2.1.3.1|4|HPE 7.7kVA Metered PDU', '1.3.6.1.4.1.232.165.7.1.2.1.5.1|4|2.0.0.7', '1.3.6.1.4.1.232.165.7.1.2.1.7.1|4|CN77017755'].join('\n') },
      reads: [{ kind: 'is-a', model: 'HPE 7.7kVA Metered PDU', version: '2.0.0.7', serial: 'CN77017755', by: 'leaf' }, { kind: 'role', role: 'ups' }],
    },
  ],
});
