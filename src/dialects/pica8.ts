/** Knows Pica8 PicOS. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Pica8 PicOS',
  vendor: 'Pica8',
  enterprises: [35098],
  os: 'PicOS',
  role: 'switch',
  descr: [
    /PicOS for (?<model>\S+)/i,
  ],
  leaves: {
    serial: ['1.3.6.1.4.1.35098.1.16.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.35098.1.1', '1.3.6.1.4.1.35098.1.16.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Pica8' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
