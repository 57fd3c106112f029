/** Knows Digi and Sarian: cellular routers, serial servers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Digi and Sarian: cellular routers, serial servers',
  vendor: 'Digi',
  enterprises: [332, 16378],
  role: 'router',
  descr: [
    /^Digi (?<model>TransPort \S+) Ser#: ?(?<serial>\w+)(?:.*?Build Ver(?<version>[\w.]+))?/i,
    /^Digi (?<model>[^,]+?), Version (?<version>\S+)/i,
  ],
  examples: [
    {
      name: 'a TransPort router',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Digi TransPort WR21-L52A-DE1-SU Ser#:100017 Software Build Ver5.2.19.6', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.16378.10000'].join('\n') },
      reads: [{ kind: 'is-a', model: 'TransPort WR21-L52A-DE1-SU', version: '5.2.19.6', serial: '100017', by: 'descr' }, { kind: 'is-a', vendor: 'Digi' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'a Connect gateway',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Digi Connect WAN 3G, Version 82001160_K8 08/12/2011', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.332.11.6'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Connect WAN 3G', version: '82001160_K8', by: 'descr' }],
    },
  ],
});
