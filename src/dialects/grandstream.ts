/** Knows Grandstream gateways, exchanges and phones. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Grandstream gateways, exchanges, phones, access points and switches',
  vendor: 'Grandstream',
  enterprises: [42397, 12581],
  role: 'phone',
  foreign: /^Linux (?:GXW|HT\d|UCM|GXP|GRP|GWN)/i,
  descr: [
    { match: /^(?:Grandstream )?(?<model>GWN78\S+) (?<version>[\d.]+)/i, role: 'switch' },
    { match: /^Linux (?<model>GWN\S+)/i, role: 'access-point' },
    /^Linux (?<model>\S+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.12581.2.2.1.0'],
    version: ['1.3.6.1.4.1.12581.2.2.3.0'],
    serial: ['1.3.6.1.4.1.12581.2.2.4.0', '1.3.6.1.4.1.42397.1.1.1.0', '1.3.6.1.4.1.42397.1.2.1.0'],
  },
  examples: [
    {
      name: 'an exchange that a general agent answers for (GS-UCM63XX-SNMP-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux UCM6387 4.19.87 #1 SMP aarch64', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.12581.2.2.1.0|4|UCM6387', '1.3.6.1.4.1.12581.2.2.3.0|4|1.0.28.7', '1.3.6.1.4.1.12581.2.2.4.0|4|2871087C17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'UCM6387', version: '1.0.28.7', serial: '2871087C17', vendor: 'Grandstream', by: 'leaf' }, { kind: 'role', role: 'phone' }],
    },
    {
      name: 'gateway',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux GXW4216 2.6.28.8 #187 Tue Sep 13 10:11:35 CST 2022 mips', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GXW4216', by: 'descr' }, { kind: 'role', role: 'phone' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.42397.1.1', '1.3.6.1.4.1.42397.1.1.1.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Grandstream' }, { kind: 'role', role: 'phone' }],
    },
    {
      name: 'an access point',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux GWN7630 4.4.60 #1 SMP PREEMPT Wed Nov 13 2019 armv7l', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GWN7630', by: 'descr' }, { kind: 'is-a', vendor: 'Grandstream' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'a switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Grandstream GWN7803P 1.0.5.34', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.42397.1.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GWN7803P', version: '1.0.5.34', by: 'descr' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
