/** Knows ServersCheck sensors. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ServersCheck sensors',
  vendor: 'ServersCheck',
  enterprises: [17095],
  role: 'appliance',
  leaves: {
    model: [{ oid: '1.3.6.1.2.1.1.5.0', match: /^Sensor Gateway: (\S+)/ }],
    version: [{ oid: '1.3.6.1.4.1.17095.1.2.0', match: /Release (\S+)/ }],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.17095.1.1', '1.3.6.1.4.1.17095.1.2.0|4|Release 2.20'].join('\n') },
      reads: [{ kind: 'is-a', version: '2.20', by: 'leaf' }, { kind: 'is-a', vendor: 'ServersCheck' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
