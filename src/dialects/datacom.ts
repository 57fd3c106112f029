/** Knows Datacom switches: DmOS and before. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Datacom switches: DmOS and before',
  vendor: 'Datacom',
  enterprises: [3709],
  role: 'switch',
  // Some answer under the number of who wrote their software.
  foreign: /^DM\d{4}\w* \d+GT \S+ .*, \d+\.\d+/,
  descr: [
    { match: /^(?<model>DM\d+)\S* .*?DmOS version (?<version>[\w.-]+)/i, os: 'DmOS' },
    /^(?<model>DM\d\S*|ETH\S+)/i,
  ],
  leaves: {
    version: ['1.3.6.1.4.1.3709.3.5.201.1.1.2.1.4'],
    serial: ['1.3.6.1.4.1.3709.3.5.201.1.1.2.1.8'],
  },
  examples: [
    {
      name: 'a switch on FASTPATH under its maker\'s number',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|DM1700E 48GT 2XS Standalone, 3.1.8.7', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4413'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Datacom', model: 'DM1700E', by: 'descr' }],
    },
    {
      name: 'OLT',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|DM4170 24GX+12XS (DmOS version 5.0.0-162-1-g0123456789)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3709.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'DM4170', version: '5.0.0-162-1-g0123456789', by: 'descr' }, { kind: 'is-a', vendor: 'Datacom' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
