/** Knows boxes on Broadcom FASTPATH, sold by many: agentInventoryGroup. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Boxes on Broadcom FASTPATH, sold by many: agentInventoryGroup',
  leaves: {
    model: ['1.3.6.1.4.1.4413.1.1.1.1.1.3.0', '1.3.6.1.4.1.674.10895.5000.2.6132.1.1.1.1.1.3.0', '1.3.6.1.4.1.6132.1.1.1.1.1.3.0'],
    version: ['1.3.6.1.4.1.4413.1.1.1.1.1.13.0', '1.3.6.1.4.1.674.10895.5000.2.6132.1.1.1.1.1.13.0', '1.3.6.1.4.1.6132.1.1.1.1.1.13.0'],
    serial: ['1.3.6.1.4.1.4413.1.1.1.1.1.4.0', '1.3.6.1.4.1.674.10895.5000.2.6132.1.1.1.1.1.4.0', '1.3.6.1.4.1.6132.1.1.1.1.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.4.1.4413.1.1.1.1.1.3.0|4|MX-1200', '1.3.6.1.4.1.4413.1.1.1.1.1.4.0|4|QX7A4210087', '1.3.6.1.4.1.4413.1.1.1.1.1.13.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'platform' }],
    },
  ],
});
