/** Knows Palo Alto Networks PAN-OS: PAN-COMMON-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Palo Alto Networks PAN-OS: PAN-COMMON-MIB',
  vendor: 'Palo Alto',
  enterprises: [25461],
  os: 'PAN-OS',
  role: 'firewall',
  foreign: /^Palo Alto Networks/i,
  descr: [
    /^Palo Alto Networks (?<model>VM-Series|CN-Series|\S+(?= series))/i,
    { match: /^Palo Alto Networks (?<model>Panorama|M-\d+|WF-\d+)/i, role: 'appliance' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.25461.2.1.2.2.1.0'],
    version: ['1.3.6.1.4.1.25461.2.1.2.1.1.0'],
    serial: ['1.3.6.1.4.1.25461.2.1.2.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25461.1.1', '1.3.6.1.4.1.25461.2.1.2.1.1.0|4|4.2.17', '1.3.6.1.4.1.25461.2.1.2.1.3.0|4|QX7A4210087', '1.3.6.1.4.1.25461.2.1.2.2.1.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Palo Alto' }, { kind: 'role', role: 'firewall' }],
    },
    {
      name: 'a firewall that is software only',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Palo Alto Networks VM-Series firewall', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25461.2.3.29'].join('\n') },
      reads: [{ kind: 'is-a', model: 'VM-Series', by: 'descr' }, { kind: 'is-a', vendor: 'Palo Alto' }, { kind: 'role', role: 'firewall' }],
    },
    {
      name: 'what manages firewalls',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Palo Alto Networks Panorama server', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25461.2.3.7'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Panorama', by: 'descr' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
