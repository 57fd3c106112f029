/** Knows Stulz: cooling of computer rooms. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Stulz: cooling of computer rooms',
  vendor: 'Stulz',
  enterprises: [29462],
  role: 'appliance',
  examples: [
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.29462.1' }, reads: [{ kind: 'is-a', vendor: 'Stulz' }, { kind: 'role', role: 'appliance' }] },
  ],
});
