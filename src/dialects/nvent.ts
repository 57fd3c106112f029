/** Knows nVent Hoffman enclosure coolers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'NVent Hoffman enclosure coolers',
  vendor: 'nVent Hoffman',
  enterprises: [26609],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.26609.2.21.6.0'],
    serial: ['1.3.6.1.4.1.26609.2.21.5.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.26609.1.1', '1.3.6.1.4.1.26609.2.21.5.0|4|QX7A4210087', '1.3.6.1.4.1.26609.2.21.6.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'nVent Hoffman' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
