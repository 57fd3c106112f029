/** Knows QNAP: NAS-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'QNAP: NAS-MIB',
  vendor: 'QNAP',
  enterprises: [24681, 55062],
  os: 'QTS',
  role: 'storage',
  foreign: /^QNAP|QTS|QuTS|^Linux (?:TS|TVS|TBS|TES)-\w+ \d+\.\d+\.\d+$/i,
  descr: [
    /^(?:Linux )?(?<model>(?:TS|TVS|TBS|HS|SS|IS|TES|ES|GM|TL|TR|QGD|QVP)-?\w+) (?<version>[hH]?\d+\.\d+\.\d+(?:\.\d+)*)/,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.24681.1.4.1.1.1.1.1.2.1.3', '1.3.6.1.4.1.24681.1.2.12.0', '1.3.6.1.4.1.24681.2.2.12.0', '1.3.6.1.4.1.55062.1.12.3.0', '1.3.6.1.4.1.55062.2.12.3.0'],
    version: ['1.3.6.1.4.1.55062.1.12.6.0', '1.3.6.1.4.1.55062.2.12.6.0', '1.3.6.1.2.1.47.1.1.1.1.9'],
    serial: ['1.3.6.1.4.1.24681.1.4.1.1.1.1.1.2.1.4', '1.3.6.1.4.1.55062.1.12.5.0', '1.3.6.1.4.1.55062.2.12.5.0'],
  },
  examples: [
    {
      name: 'a box that a general agent answers for',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux TS-870X 5.1.7', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'QNAP', model: 'TS-870X', version: '5.1.7', by: 'descr' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.24681.1.1', '1.3.6.1.4.1.24681.1.4.1.1.1.1.1.2.1.3.1|4|MX-1200', '1.3.6.1.4.1.24681.1.4.1.1.1.1.1.2.1.4.1|4|QX7A4210087', '1.3.6.1.4.1.55062.1.12.6.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'QNAP' }, { kind: 'role', role: 'storage' }],
    },
    {
      name: 'QTS 5: the host name is no serial',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux TS-X41 5.2.5.3145', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.55062.1', '1.3.6.1.4.1.55062.1.12.3.0|4|TS-441', '1.3.6.1.4.1.55062.1.12.4.0|4|archive', '1.3.6.1.4.1.55062.1.12.5.0|4|QX441A0087', '1.3.6.1.4.1.55062.1.12.6.0|4|5.2.5.3145'].join('\n') },
      reads: [{ kind: 'is-a', model: 'TS-441', version: '5.2.5.3145', serial: 'QX441A0087', by: 'leaf' }, { kind: 'is-a', model: 'TS-X41', version: '5.2.5.3145', by: 'descr' }, { kind: 'is-a', vendor: 'QNAP' }],
    },
    {
      name: 'QuTS hero',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.55062.2', '1.3.6.1.4.1.55062.2.12.3.0|4|TS-h973', '1.3.6.1.4.1.55062.2.12.5.0|4|QX973A0042', '1.3.6.1.4.1.55062.2.12.6.0|4|h5.2.1.2950'].join('\n') },
      reads: [{ kind: 'is-a', model: 'TS-h973', version: 'h5.2.1.2950', serial: 'QX973A0042', by: 'leaf' }],
    },
  ],
});
