/** Knows Raisecom. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Raisecom',
  vendor: 'Raisecom',
  enterprises: [8886],
  role: 'switch',
  descr: [/^ROAP +Version (?<version>[^,]+)/],
  leaves: {
    model: ['1.3.6.1.4.1.8886.60.131.1.1.6.0', '1.3.6.1.4.1.8886.6.1.1.1.2.0'],
    version: ['1.3.6.1.4.1.8886.60.131.1.1.1.0', '1.3.6.1.4.1.8886.6.1.1.1.1.0'],
    serial: ['1.3.6.1.4.1.8886.60.131.1.1.4.0', '1.3.6.1.4.1.8886.6.1.1.1.14.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8886.1.1', '1.3.6.1.4.1.8886.60.131.1.1.1.0|4|4.2.17', '1.3.6.1.4.1.8886.60.131.1.1.4.0|4|QX7A4210087', '1.3.6.1.4.1.8886.60.131.1.1.6.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Raisecom' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ROAP  Version 4.14.1871.ISCOM3000G.71, (Compiled Nov 12 2019)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8886.6.157'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.14.1871.ISCOM3000G.71', by: 'descr' }],
    },
  ],
});
