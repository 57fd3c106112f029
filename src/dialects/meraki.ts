/** Knows Cisco Meraki by sysDescr. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Cisco Meraki by sysDescr',
  vendor: 'Meraki',
  enterprises: [29671],
  foreign: /^=?Meraki /i,
  descr: [
    { match: /^=?(?<model>Meraki (?:MR|CW)\S+)/i, role: 'access-point' },
    { match: /^(?<model>Meraki (?:MS|C9)\S+)/i, role: 'switch' },
    { match: /^(?<model>Meraki (?:MX|Z)\S+)/i, role: 'firewall' },
    { match: /^(?<model>Meraki \S+)/i },
  ],
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Meraki MS220-8P Cloud Managed PoE Switch', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.29671.2.110'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Meraki MS220-8P', by: 'descr' }, { kind: 'is-a', vendor: 'Meraki' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
