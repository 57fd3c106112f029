/** Knows Phoenix Contact: managed switches and security routers (FL-MGD-INFRASTRUCT-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Phoenix Contact: managed switches and security routers (FL-MGD-INFRASTRUCT-MIB)',
  vendor: 'Phoenix Contact',
  enterprises: [4346],
  role: 'switch',
  descr: [/^(?<model>FL (?:SWITCH|NAT|MGUARD|WLAN|SFN)\b[\w /-]*?\d[\w/-]*)/i],
  leaves: {
    version: ['1.3.6.1.4.1.4346.11.11.11.1.1.0'],
    serial: ['1.3.6.1.4.1.4346.11.11.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|FL SWITCH 9208', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4346.11.11.1', '1.3.6.1.4.1.4346.11.11.1.4.0|4|200870042123', '1.3.6.1.4.1.4346.11.11.11.1.1.0|4|3.27'].join('\n') },
      reads: [{ kind: 'is-a', version: '3.27', serial: '200870042123', by: 'leaf' }, { kind: 'is-a', model: 'FL SWITCH 9208', by: 'descr' }, { kind: 'is-a', vendor: 'Phoenix Contact' }],
    },
  ],
});
