/** Knows IBM: AIX, storage, tape, BladeCenter. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'IBM: AIX, storage, tape, BladeCenter',
  vendor: 'IBM',
  enterprises: [2],
  role: 'server',
  foreign: /^IBM PowerPC|^AIX /i,
  products: [
    { under: '1.3.6.1.4.1.2.6.223', role: 'ups' },
  ],
  descr: [
    { match: /^IBM OS\/400 (?<version>V\d+R\d+M\d+)/i, os: 'IBM i' },
    { match: /Runtime AIX version: (?<version>[\d.]+)/i, os: 'AIX' },
    /^IBM DPI (?<version>\S+)/i,
  ],
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.2.6.191.1.3.6.0', match: /^(?:IBM,)?(\S+)/ }, '1.3.6.1.4.1.2.3.51.3.1.5.2.1.5.0', '1.3.6.1.4.1.2.3.51.2.2.21.1.1.2.0'],
    version: ['1.3.6.1.4.1.2.3.51.3.1.5.1.1.3'],
    serial: [{ oid: '1.3.6.1.4.1.2.6.191.1.3.7.0', match: /^(?:IBM,)?(\S+)/ }, '1.3.6.1.4.1.2.3.51.3.1.5.2.1.3.0', '1.3.6.1.4.1.2.3.51.2.2.21.1.1.3.0', '1.3.6.1.4.1.2.6.223.7.9.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2.1.1', '1.3.6.1.4.1.2.6.191.1.3.6.0|4|IBM,9105-22A', '1.3.6.1.4.1.2.6.191.1.3.7.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: '9105-22A', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'IBM' }, { kind: 'role', role: 'server' }],
    },
    {
      name: 'a power strip (IBM-PDU-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2.6.223', '1.3.6.1.4.1.2.6.223.7.9.0|4|23R0087'].join('\n') },
      reads: [{ kind: 'is-a', serial: '23R0087', by: 'leaf' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'IBM i',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|IBM OS/400 V7R8M7', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2.6.11'].join('\n') },
      reads: [{ kind: 'is-a', os: 'IBM i', version: 'V7R8M7', by: 'descr' }],
    },
  ],
});
