/** Knows boxes on Marvell ROS (once RADLAN), sold by many: rndMng, rlPhdUnitGenParam. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Boxes on Marvell ROS (once RADLAN), sold by many: rndMng, rlPhdUnitGenParam',
  leaves: {
    model: ['1.3.6.1.4.1.89.53.14.1.11'],
    version: ['1.3.6.1.4.1.89.2.4.0', '1.3.6.1.4.1.89.53.14.1.2'],
    serial: ['1.3.6.1.4.1.89.53.14.1.5', '1.3.6.1.4.1.3955.1000.201.53.14.1.5'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.4.1.89.2.4.0|4|4.2.17', '1.3.6.1.4.1.89.53.14.1.5.1|4|QX7A4210087', '1.3.6.1.4.1.89.53.14.1.11.1|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'platform' }],
    },
  ],
});
