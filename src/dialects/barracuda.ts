/** Knows Barracuda. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Barracuda',
  vendor: 'Barracuda',
  enterprises: [20632, 10704],
  role: 'firewall',
  foreign: /^Barracuda /i,
  descr: [/^Barracuda (?<model>(?:\S+ ){1,3}(?:Filter|Firewall|VPN|Control|Balancer|Gateway))\b/i],
  leaves: {
    version: [{ oid: '1.3.6.1.4.1.20632.8.25.0', match: /^(\S+)/ }],
    serial: ['1.3.6.1.4.1.20632.8.28.0'],
  },
  examples: [
    { name: 'what it is', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Barracuda Load Balancer', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') }, reads: [{ kind: 'is-a', vendor: 'Barracuda' }, { kind: 'is-a', model: 'Load Balancer' }] },
    {
      name: 'firewall',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Barracuda Firewall', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10704.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Barracuda', by: 'sysobjectid' }, { kind: 'role', role: 'firewall' }],
    },
    {
      name: 'a web application firewall (BWS-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.20632.8', '1.3.6.1.4.1.20632.8.25.0|4|10.1.1.005 (2021-03-04)', '1.3.6.1.4.1.20632.8.28.0|4|1000017'].join('\n') },
      reads: [{ kind: 'is-a', version: '10.1.1.005', serial: '1000017', by: 'leaf' }, { kind: 'is-a', vendor: 'Barracuda' }],
    },
  ],
});
