/** Knows WatchGuard Firebox. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'WatchGuard Firebox',
  vendor: 'WatchGuard',
  enterprises: [3097],
  os: 'Fireware',
  role: 'firewall',
  descr: [
    /^(?:WatchGuard )?(?<model>Firebox ?(?:V|Cloud)\b\S*)/i,
    /^(?:WatchGuard )?(?<model>(?:Firebox |XTM ?|FB)?[A-Z]*\d+\S*)/i,
  ],
  leaves: {
    version: [{ oid: '1.3.6.1.4.1.3097.6.3.1.0', match: /<sysa:([^>]+)>/i }, { oid: '1.3.6.1.4.1.3097.6.3.1.0', match: /^(\d[\w.]*)/ }],
  },
  examples: [
    {
      name: 'Firebox',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|M370', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3097.1.5.58'].join('\n') },
      reads: [{ kind: 'is-a', model: 'M370', by: 'descr' }, { kind: 'is-a', vendor: 'WatchGuard' }, { kind: 'role', role: 'firewall' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3097.1.1', '1.3.6.1.4.1.3097.6.3.1.0|4|<sysa:12.5.9><sysb:12.5.3>'].join('\n') },
      reads: [{ kind: 'is-a', version: '12.5.9', by: 'leaf' }, { kind: 'is-a', vendor: 'WatchGuard' }, { kind: 'role', role: 'firewall' }],
    },
    {
      name: 'a Firebox that is software only',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|FireboxV', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3097.1.5.9'].join('\n') },
      reads: [{ kind: 'is-a', model: 'FireboxV', by: 'descr' }],
    },
  ],
});
