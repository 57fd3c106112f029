/** Knows Perle console and device servers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Perle console and device servers',
  vendor: 'Perle',
  enterprises: [1966],
  role: 'appliance',
  foreign: /^Perle |^IOLAN/i,
  descr: [
    /^(?<model>MCR-\w+)[^,]*, (?<version>\d[\w.-]+)$/i,
    /^(?:Perle )?(?<model>IOLAN \S+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.1966.21.1.1.1.1.1.1.2'],
    serial: ['1.3.6.1.4.1.1966.21.1.1.1.1.1.1.4'],
  },
  examples: [
    { name: 'the manager of a chassis of converters', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|MCR-MGT Management Module, 1.8.7', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1966.20.1.1'].join('\n') }, reads: [{ kind: 'is-a', model: 'MCR-MGT', version: '1.8.7' }] },
    {
      name: 'device server',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Perle IOLAN SDS4', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1966.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'IOLAN SDS4', by: 'descr' }, { kind: 'is-a', vendor: 'Perle' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'a chassis of media converters',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1966.21.1.1', '1.3.6.1.4.1.1966.21.1.1.1.1.1.1.2.1|4|MCR1900', '1.3.6.1.4.1.1966.21.1.1.1.1.1.1.4.1|4|105-000017'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MCR1900', serial: '105-000017', by: 'leaf' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
