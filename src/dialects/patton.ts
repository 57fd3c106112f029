/** Knows Patton: SmartNode gateways for telephones and lines. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Patton: SmartNode gateways for telephones and lines',
  vendor: 'Patton',
  enterprises: [1768],
  role: 'router',
  descr: [/^(?<model>SN[\w/-]+|SmartNode \S+)/],
  examples: [
    { name: 'by its description', given: { snmp: '1.3.6.1.2.1.1.1.0|4|SN4141/2BIS4VHP/EUI SmartWare R6.9\n1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1768.1' }, reads: [{ kind: 'is-a', model: 'SN4141/2BIS4VHP/EUI', by: 'descr' }, { kind: 'is-a', vendor: 'Patton' }, { kind: 'role', role: 'router' }] },
  ],
});
