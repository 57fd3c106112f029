/** Knows Mellanox and NVIDIA switches (MELLANOX-EFM-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Mellanox and NVIDIA switches (MELLANOX-EFM-MIB)',
  vendor: 'Mellanox',
  enterprises: [33049],
  os: 'MLNX-OS',
  role: 'switch',
  descr: [
    /[, ](?<model>[A-Z]+\d\w*)(?:,MLNX-OS)?,SWv(?:SX)?_?(?<version>\d[\w.-]*)/i,
    /^(?:Mellanox|NVIDIA) (?<model>[\w-]+)[, ]+(?:MLNX-OS|Onyx|SWv?)?[ ,]*(?:SWv?)?(?<version>\d+(?:\.\d+)+)?/i, /^(?:Linux \S+ )?(?<model>M?(?:SX|SN|QM|SB)\w*\d\w*)/,
  ],
  leaves: {
    version: ['1.3.6.1.4.1.33049.2.1.1.1.3.0'],
    serial: ['1.3.6.1.4.1.33049.2.1.1.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.33049.1.1', '1.3.6.1.4.1.33049.2.1.1.1.3.0|4|4.2.17', '1.3.6.1.4.1.33049.2.1.1.1.2.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Mellanox' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its model inside a kernel',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux spine87 MSN2087 3.10.0-327.36.3.el7.x86_64 #1 SMP', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.33049.1.1.1.2087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MSN2087', by: 'descr' }],
    },
    {
      name: 'a release behind its branch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Mellanox SX6087,SWvSX_3.4.1787', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.33049.1.1.1.6087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SX6087', version: '3.4.1787', by: 'descr' }],
    },
  ],
});
