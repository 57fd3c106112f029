/** Knows HAProxy ALOHA load balancers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'HAProxy ALOHA load balancers (EXCELIANCE-MIB)',
  vendor: 'HAProxy',
  enterprises: [23263],
  os: 'ALOHA',
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.23263.4.2.1.1.2.0'],
    version: ['1.3.6.1.4.1.23263.4.2.1.1.4.0', '1.3.6.1.4.1.23263.4.2.1.1.3.0'],
  },
  examples: [
    {
      name: 'a load balancer',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.23263.4', '1.3.6.1.4.1.23263.4.2.1.1.2.0|4|ALB16K', '1.3.6.1.4.1.23263.4.2.1.1.4.0|4|13.5.12'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ALB16K', version: '13.5.12', by: 'leaf' }, { kind: 'is-a', vendor: 'HAProxy', os: 'ALOHA' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
