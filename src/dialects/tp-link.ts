/** Knows TP-Link Omada and JetStream switches, routers, access points. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'TP-Link Omada and JetStream switches, routers, access points',
  vendor: 'TP-Link',
  enterprises: [11863, 16972],
  role: 'switch',
  products: [
    { under: '1.3.6.1.4.1.16972', role: 'router' },
  ],
  foreign: /^Linux (?:TL-\S+|(?:CPE|WBS)\d{3}) \d+\.\d/,
  descr: [{ match: /^(?:TP-?LINK )?(?<model>EAP\d\S*(?: HD)?)/i, role: 'access-point' }, { match: /^Linux (?<model>(?:CPE|WBS)\d{3}) \d/, role: 'access-point' }, { match: /^(?<model>TD[\w-]+) (?<version>\d+\.\d+\.\d+)/i, role: 'router' }, { match: /^Linux (?<model>TL-\S+) (?<version>\d+(?:\.\d+)+) #/, role: 'router' }, /^(?:TP-?LINK )?(?<model>(?:TL-|T\d{4}|SG\d{3,}|SX\d{4}|SL\d{4}|EAP\d{3}|ER\d{3,})[\w-]*)/i],
  leaves: {
    model: ['1.3.6.1.4.1.11863.6.1.1.5.0', { below: '1.1.1.5.0' }],
    version: ['1.3.6.1.4.1.11863.6.1.1.6.0', { below: '1.1.1.6.0' }],
    serial: ['1.3.6.1.4.1.11863.6.1.1.8.0'],
  },
  examples: [
    { name: 'an outdoor radio on Linux', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux CPE870 2.6.32.63 #1 PREEMPT Thu', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') }, reads: [{ kind: 'is-a', vendor: 'TP-Link' }, { kind: 'is-a', model: 'CPE870' }, { kind: 'role', role: 'access-point' }] },
    { name: 'a modem', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|TD8870T 0.8.7 2.4 v0007.0 Build 141022 Rel.38384n', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.16972'].join('\n') }, reads: [{ kind: 'is-a', model: 'TD8870T', version: '0.8.7' }] },
    {
      name: 'an access point',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|EAP680 HD', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11863.10.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'EAP680 HD', by: 'descr' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11863.1.1', '1.3.6.1.4.1.11863.6.1.1.5.0|4|MX-1200', '1.3.6.1.4.1.11863.6.1.1.6.0|4|4.2.17', '1.3.6.1.4.1.11863.6.1.1.8.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'TP-Link' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'an older switch, whose objects lie below its own number',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.11863.1.1.19', '1.3.6.1.4.1.11863.1.1.19.1.1.1.5.0|4|TX-SG3210 2.0', '1.3.6.1.4.1.11863.1.1.19.1.1.1.6.0|4|2.0.3 Build 20170601 Rel.33102'].join('\n') },
      reads: [{ kind: 'is-a', model: 'TX-SG3210 2.0', version: '2.0.3 Build 20170601 Rel.33102', by: 'leaf' }, { kind: 'is-a', vendor: 'TP-Link' }],
    },
    {
      name: 'a router by its kernel',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux TL-WR9410ND 2.6.31 #1 Tue Apr 2 10:12:03 CST 2019 mips', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', model: 'TL-WR9410ND', vendor: 'TP-Link', by: 'descr' }, { kind: 'role', role: 'router' }],
    },
  ],
});
