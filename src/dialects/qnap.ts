/** Knows QNAP: NAS-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'QNAP: NAS-MIB',
  vendor: 'QNAP',
  enterprises: [24681, 55062],
  os: 'QTS',
  role: 'storage',
  foreign: /^QNAP|QTS|QuTS/i,
  descr: [
    /^(?<model>[A-Z]{2,3}-?\w+) (?<version>\d+\.\d+\.\d+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.24681.1.4.1.1.1.1.1.2.1.3', '1.3.6.1.4.1.24681.1.2.12.0', '1.3.6.1.4.1.55062.1.12.3.0'],
    version: ['1.3.6.1.4.1.55062.1.12.6.0'],
    serial: ['1.3.6.1.4.1.24681.1.4.1.1.1.1.1.2.1.4', '1.3.6.1.4.1.55062.1.12.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.24681.1.1', '1.3.6.1.4.1.24681.1.4.1.1.1.1.1.2.1.3.1|4|MX-1200', '1.3.6.1.4.1.24681.1.4.1.1.1.1.1.2.1.4.1|4|QX7A4210087', '1.3.6.1.4.1.55062.1.12.6.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'QNAP' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
