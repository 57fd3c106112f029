/** Knows Ruckus: ZoneDirector, SmartZone, Unleashed, access points. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ruckus: ZoneDirector, SmartZone, Unleashed, access points',
  vendor: 'Ruckus',
  enterprises: [25053],
  role: 'access-point',
  leaves: {
    model: ['1.3.6.1.4.1.25053.1.2.1.1.1.1.9.0', '1.3.6.1.4.1.25053.1.1.2.1.1.1.1.0', '1.3.6.1.4.1.25053.1.15.1.1.1.1.9.0', '1.3.6.1.4.1.25053.1.8.1.1.1.1.1.1.3', { below: '5.0' }],
    version: ['1.3.6.1.4.1.25053.1.2.1.1.1.1.18.0', '1.3.6.1.4.1.25053.1.1.3.1.1.1.1.1.3', '1.3.6.1.4.1.25053.1.15.1.1.1.1.18.0', { below: '8.0' }],
    serial: ['1.3.6.1.4.1.25053.1.2.1.1.1.1.15.0', '1.3.6.1.4.1.25053.1.1.2.1.1.1.2.0', '1.3.6.1.4.1.25053.1.15.1.1.1.1.15.0', '1.3.6.1.4.1.25053.1.4.1.1.1.15.13.0', { below: '7.0' }],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25053.1.1', '1.3.6.1.4.1.25053.1.2.1.1.1.1.9.0|4|MX-1200', '1.3.6.1.4.1.25053.1.2.1.1.1.1.15.0|4|QX7A4210087', '1.3.6.1.4.1.25053.1.2.1.1.1.1.18.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Ruckus' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'an older access point, whose product has a branch of its own',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25053.3.1.4.17', '1.3.6.1.4.1.25053.3.1.4.17.5.0|4|zf7177', '1.3.6.1.4.1.25053.3.1.4.17.7.0|4|310917001775', '1.3.6.1.4.1.25053.3.1.4.17.8.0|4|9.8.1.0.77'].join('\n') },
      reads: [{ kind: 'is-a', model: 'zf7177', version: '9.8.1.0.77', serial: '310917001775', by: 'leaf' }],
    },
  ],
});
