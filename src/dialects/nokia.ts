/** Knows Nokia: SR OS (TiMOS), ISAM, 1830. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Nokia: SR OS (TiMOS), ISAM, 1830',
  vendor: 'Nokia',
  enterprises: [6527, 7483, 94],
  role: 'router',
  foreign: /^"?TiMOS-/i,
  descr: [
    { match: /^SRLinux-(?<version>\S+) (?<model>.+?) Copyright/i, os: 'SR Linux' },
    { match: /^"?TiMOS-\w-(?<version>\S+) \S+ (?:Nokia|ALCATEL|Alcatel-Lucent) (?:SROS )?(?<model>[\w +/-]+?) Copyright/i, os: 'SR OS' },
    { match: /^Nokia (?<model>1830 \S+)(?: \S+)? (?<version>R\S+)/i },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.7483.2.2.7.2.1.3.1.3'],
    version: ['1.3.6.1.4.1.7483.2.1.5.2.1.1.5.0'],
    serial: ['1.3.6.1.4.1.6527.3.1.2.2.1.8.1.5', '1.3.6.1.4.1.7483.2.2.7.2.1.3.1.8'],
  },
  examples: [
    {
      name: 'SR OS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|TiMOS-C-20.10.R4 cpm/hops64 Nokia 7750 SR Copyright (c) 2000-2020 Nokia.', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6527.1.3.8'].join('\n') },
      reads: [{ kind: 'is-a', os: 'SR OS', model: '7750 SR', version: '20.10.R4', by: 'descr' }, { kind: 'is-a', vendor: 'Nokia' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6527.1.1', '1.3.6.1.4.1.6527.3.1.2.2.1.8.1.5.1|4|QX7A4210087', '1.3.6.1.4.1.7483.2.1.5.2.1.1.5.0|4|4.2.17', '1.3.6.1.4.1.7483.2.2.7.2.1.3.1.3.1|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Nokia' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'a model with a plus',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|TiMOS-B-20.3.R7 both/hops Nokia SAS-Sx 22F2C4SFP+ 7210 Copyright (c) 2000-2020 Nokia.', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6527.1.15.11'].join('\n') },
      reads: [{ kind: 'is-a', os: 'SR OS', model: 'SAS-Sx 22F2C4SFP+ 7210', version: '20.3.R7', by: 'descr' }],
    },
  ],
});
