/** Knows VyOS and Vyatta. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'VyOS and Vyatta',
  vendor: 'VyOS',
  enterprises: [44641, 30803],
  os: 'VyOS',
  role: 'router',
  foreign: /^(?:VyOS|Vyatta)/i,
  descr: [
    /VyOS (?<version>\d\S+)/i,
    { match: /^Vyatta (?:Vyatta )?(?:Core |VC)(?<version>\d\S*)/i, os: 'Vyatta', vendor: 'Vyatta' },
    { match: /^Vyatta (?<version>\S+)/i, os: 'Vyatta', vendor: 'Vyatta' },
  ],
  examples: [
    {
      name: 'VyOS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|VyOS 1.3.2', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.44641'].join('\n') },
      reads: [{ kind: 'is-a', version: '1.3.2', by: 'descr' }, { kind: 'is-a', vendor: 'VyOS' }, { kind: 'role', role: 'router' }],
    },
  ],
});
