/** Knows Sumavision Topvision. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Sumavision Topvision',
  vendor: 'Sumavision',
  enterprises: [32285],
  role: 'router',
  descr: [
    /^(?<model>[^;]+);hardware version:[^;]*;software version:V?(?<version>[^;]+)/i,
  ],
  leaves: {
    serial: ['1.3.6.1.4.1.32285.11.1.1.2.1.1.1.16'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.32285.1.1', '1.3.6.1.4.1.32285.11.1.1.2.1.1.1.16.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Sumavision' }, { kind: 'role', role: 'router' }],
    },
  ],
});
