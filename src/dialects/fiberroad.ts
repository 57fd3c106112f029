/** Knows FiberRoad converters, which answer under a number that is another's. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: "FiberRoad converters, which answer under a number that is another's",
  vendor: 'FiberRoad',
  enterprises: [6688],
  role: 'switch',
  examples: [{ name: 'its number', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|MGMT MC & OEO NMS', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6688'].join('\n') }, reads: [{ kind: 'is-a', vendor: 'FiberRoad', by: 'sysobjectid' }, { kind: 'role', role: 'switch' }] }],
});
