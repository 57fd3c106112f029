/** Knows Isilon scale-out storage (ISILON-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Isilon scale-out storage (ISILON-MIB)',
  vendor: 'Isilon',
  enterprises: [12124],
  os: 'OneFS',
  role: 'storage',
  foreign: /Isilon OneFS/i,
  descr: [/Isilon OneFS (?:\S+ )?v(?<version>\d[\w.]+)/i],
  leaves: {
    model: ['1.3.6.1.4.1.12124.2.51.1.4'],
    serial: ['1.3.6.1.4.1.12124.2.51.1.3'],
  },
  examples: [
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Isilon OneFS nas01 v8.1.2.0 Isilon OneFS v8.1.2.0 amd64', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12124.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '8.1.2.0', by: 'descr' }, { kind: 'is-a', vendor: 'Isilon' }, { kind: 'role', role: 'storage' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12124.1.1', '1.3.6.1.4.1.12124.2.51.1.4.1|4|MX-1200', '1.3.6.1.4.1.12124.2.51.1.3.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Isilon' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
