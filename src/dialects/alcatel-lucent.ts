/** Knows Alcatel-Lucent Enterprise: OmniSwitch, OmniAccess, OmniPCX. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Alcatel-Lucent Enterprise: OmniSwitch, OmniAccess, OmniPCX',
  vendor: 'Alcatel-Lucent',
  enterprises: [6486, 637],
  role: 'switch',
  foreign: /^Alcatel-Lucent (?:OS|Enterprise|OmniSwitch)/i,
  products: [
    { under: '1.3.6.1.4.1.637.61', os: 'ISAM', role: 'switch' },
  ],
  descr: [
    { match: /^(?:Alcatel-Lucent(?: Enterprise)? )?(?:OmniSwitch |OmniSwitch)?(?<model>OS\d\S*|\d{4}\S*) (?<version>\d+\.\d+\.\d+\.\d*\.?R\d+)/i, os: 'AOS' },
    { match: /^(?:Alcatel-Lucent )?(?:(?<model>OS\S+|OmniSwitch\s?\S*) )?(?<version>\d+\.\d+\.\d+(?:\.\d+)?\.R\d+)/i, os: 'AOS' },
    { match: /^(?<model>OAW-AP\S+) (?<version>\d[\d.]+)/i, role: 'access-point' },
    { match: /^AOS-W/i, role: 'access-point' },
    /^(?<version>V\d{6})$/i,
  ],
  leaves: {
    // OmniStack switches are built on Marvell ROS: rlPhdStackProductID, rlPhdUnitGenParamSoftwareVersion.
    model: ['1.3.6.1.4.1.637.54.1.1.5.1.5.0', '1.3.6.1.4.1.89.53.4.1.6.1'],
    version: ['1.3.6.1.4.1.89.53.14.1.2.1', '1.3.6.1.4.1.637.61.1.9.28.1.0'],
    serial: ['1.3.6.1.4.1.6486.802.1.1.2.1.2.12.1.1.6', '1.3.6.1.4.1.637.61.1.23.2.1.13'],
  },
  examples: [
    {
      name: 'OmniStack',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6486.800.1.1.2.2.4.1.87', '1.3.6.1.4.1.89.53.4.1.6.1|4|OS-LS-6287', '1.3.6.1.4.1.89.53.14.1.2.1|4|1.8.0.87'].join('\n') },
      reads: [{ kind: 'is-a', model: 'OS-LS-6287', version: '1.8.0.87', by: 'leaf' }, { kind: 'is-a', vendor: 'Alcatel-Lucent' }],
    },
    {
      name: 'OmniSwitch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Alcatel-Lucent Enterprise OS6860E-P24 8.7.354.R01 GA, March 10, 2021.', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6486.801.1.1.2.1.11.1.3'].join('\n') },
      reads: [{ kind: 'is-a', os: 'AOS', model: 'OS6860E-P24', version: '8.7.354.R01', by: 'descr' }, { kind: 'is-a', vendor: 'Alcatel-Lucent' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6486.1.1', '1.3.6.1.4.1.637.54.1.1.5.1.5.0|4|MX-1200', '1.3.6.1.4.1.6486.802.1.1.2.1.2.12.1.1.6.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Alcatel-Lucent' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'ISAM, an access node (ASAM-SYSTEM-MIB, ASAM-EQUIP-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.637.61.1', '1.3.6.1.4.1.637.61.1.9.28.1.0|4|R5.8.07e', '1.3.6.1.4.1.637.61.1.23.2.1.13.17|4|AA7A42R0087'].join('\n') },
      reads: [{ kind: 'is-a', version: 'R5.8.07e', serial: 'AA7A42R0087', by: 'leaf' }, { kind: 'is-a', os: 'ISAM' }],
    },
  ],
});
