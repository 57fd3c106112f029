/** Knows Endian firewalls by the name of their kernel. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Endian firewalls by the name of their kernel',
  vendor: 'Endian',
  os: 'Endian Firewall',
  role: 'firewall',
  foreign: /^Linux .*endian/i,
  examples: [
    {
      name: 'a firewall',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux fw87 4.4.287-e99.endian45 #1 SMP x86_64'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Endian', os: 'Endian Firewall' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
