/** Knows Synology DiskStation: SYNOLOGY-SYSTEM-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Synology DiskStation: SYNOLOGY-SYSTEM-MIB',
  vendor: 'Synology',
  enterprises: [6574],
  os: 'DSM',
  role: 'storage',
  leaves: {
    model: ['1.3.6.1.4.1.6574.1.5.1.0'],
    version: [{ oid: '1.3.6.1.4.1.6574.1.5.3.0', match: /(?:DSM )?(\d\S*)/ }],
    serial: ['1.3.6.1.4.1.6574.1.5.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6574.1.1', '1.3.6.1.4.1.6574.1.5.1.0|4|MX-1200', '1.3.6.1.4.1.6574.1.5.2.0|4|QX7A4210087', '1.3.6.1.4.1.6574.1.5.3.0|4|DSM 7.1-42661'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '7.1-42661', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Synology' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
