/** Knows Teltonika RUT and TRB routers: TELTONIKA-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Teltonika RUT and TRB routers: TELTONIKA-MIB',
  vendor: 'Teltonika',
  enterprises: [48690],
  os: 'RutOS',
  role: 'router',
  foreign: /^Linux Teltonika/i,
  // Its name as it left the works holds its model.
  descr: [/^Linux Teltonika-(?<model>(?:RUT|TRB|TSW|RUTX|RUTM|OTD)[A-Z]*\d\w*)/i],
  leaves: {
    model: ['1.3.6.1.4.1.48690.1.2.0', '1.3.6.1.4.1.48690.1.7.0'],
    version: ['1.3.6.1.4.1.48690.1.6.0', '1.3.6.1.4.1.48690.2.14.0'],
    serial: ['1.3.6.1.4.1.48690.1.1.0', '1.3.6.1.4.1.48690.1.5.0'],
  },
  examples: [
    {
      name: 'a router that nobody renamed',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux Teltonika-RUT287 5.4.187 #0 mips', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Teltonika', model: 'RUT287', by: 'descr' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.48690.1.1', '1.3.6.1.4.1.48690.1.1.0|4|QX7A4210087', '1.3.6.1.4.1.48690.1.2.0|4|MX-1200', '1.3.6.1.4.1.48690.1.6.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Teltonika' }, { kind: 'role', role: 'router' }],
    },
  ],
});
