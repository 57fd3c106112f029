/** Knows Patton: SmartNode gateways for telephones and lines. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Patton: SmartNode gateways for telephones and lines',
  vendor: 'Patton',
  enterprises: [1768],
  role: 'router',
  descr: [/^(?<model>SN[\w/-]+|SmartNode \S+)/],
  leaves: {
    model: ['1.3.6.1.4.1.1768.100.1.6.0'],
    version: ['1.3.6.1.4.1.1768.100.1.5.0'],
    serial: ['1.3.6.1.4.1.1768.100.1.1.0'],
  },
  examples: [
    {
      name: 'its own objects (SMARTNODE-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1768.100.4.9.2', '1.3.6.1.4.1.1768.100.1.1.0|4|00A0BA0870AB', '1.3.6.1.4.1.1768.100.1.5.0|4|R6.17 2018-07-08 SIP', '1.3.6.1.4.1.1768.100.1.6.0|4|SN4687/5BIS/EUI'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SN4687/5BIS/EUI', version: 'R6.17 2018-07-08 SIP', serial: '00A0BA0870AB', by: 'leaf' }, { kind: 'is-a', vendor: 'Patton' }],
    },
    { name: 'by its description', given: { snmp: '1.3.6.1.2.1.1.1.0|4|SN4141/2BIS4VHP/EUI SmartWare R6.9\n1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1768.1' }, reads: [{ kind: 'is-a', model: 'SN4141/2BIS4VHP/EUI', by: 'descr' }, { kind: 'is-a', vendor: 'Patton' }, { kind: 'role', role: 'router' }] },
  ],
});
