/** Knows AudioCodes gateways. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'AudioCodes gateways',
  vendor: 'AudioCodes',
  enterprises: [5003],
  role: 'phone',
  descr: [
    /^Product: ?[^;]*; ?SW Version: ?(?<version>[^;\s]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.5003.9.10.10.2.3.1.0'],
    serial: ['1.3.6.1.4.1.5003.9.10.10.2.3.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5003.1.1', '1.3.6.1.4.1.5003.9.10.10.2.3.1.0|4|MX-1200', '1.3.6.1.4.1.5003.9.10.10.2.3.2.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'AudioCodes' }, { kind: 'role', role: 'phone' }],
    },
  ],
});
