/** Knows Clavister firewalls. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Clavister firewalls',
  vendor: 'Clavister',
  enterprises: [5089],
  os: 'cOS Core',
  role: 'firewall',
  foreign: /^Clavister /i,
  descr: [{ match: /Clavister CorePlus (?<version>\d+(?:\.\d+)+)/i, os: 'CorePlus' }, /Clavister cOS \w+ (?<version>\d+(?:\.\d+)+)/i],
  examples: [
    { name: 'its older system', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Clavister CorePlus 9.87.08.21-22257 TP', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5089.1.1'].join('\n') }, reads: [{ kind: 'is-a', os: 'CorePlus', version: '9.87.08.21' }] },
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Clavister cOS Core 13.00.08.31-37544', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5089.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '13.00.08.31', by: 'descr' }, { kind: 'is-a', vendor: 'Clavister' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
