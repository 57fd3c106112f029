/** Knows BDCOM switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'BDCOM switches',
  vendor: 'BDCOM',
  enterprises: [3320],
  role: 'switch',
  descr: [
    /BDCOM.*?Internetwork Operating System Software (?<model>(?:TR )?\S+) (?:Series )?Software, Version (?<version>[^\s,]+)(?:.*?Serial num: ?(?<serial>\w+))?/i,
    /^BDCOM\(tm\) (?<model>\S+) Software, Version (?<version>\S+(?: Build \w+)?)(?:.*?Serial num: ?(?<serial>\w+))?/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.3320.3.6.10.1.3'],
    version: ['1.3.6.1.4.1.3320.3.6.10.1.6'],
    serial: ['1.3.6.1.4.1.3320.3.6.10.1.4'],
  },
  examples: [
    { name: 'a chassis', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|BDCOM Internetwork Operating System Software I-8087 Series Software, Version 5.8.7C (FULL), RELEASE SOFTWARE Copyright (c) 2010', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3320.1'].join('\n') }, reads: [{ kind: 'is-a', model: 'I-8087', version: '5.8.7C' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3320.1.1', '1.3.6.1.4.1.3320.3.6.10.1.3.0|4|MX-1200', '1.3.6.1.4.1.3320.3.6.10.1.4.0|4|QX7A4210087', '1.3.6.1.4.1.3320.3.6.10.1.6.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'BDCOM' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|BDCOM(tm) P3310C Software, Version 10.1.0E Build 31177 Compiled: 2016-4-12 15:26:14 by SYS, ROM: System Bootstrap, Version 0.4.8,Serial num:000000017', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3320.1.275.0'].join('\n') },
      reads: [{ kind: 'is-a', model: 'P3310C', version: '10.1.0E Build 31177', serial: '000000017', by: 'descr' }],
    },
    {
      name: 'a card that is counted from one',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3320.1.360.0', '1.3.6.1.4.1.3320.3.6.10.1.3.1|4|GP3600-08', '1.3.6.1.4.1.3320.3.6.10.1.4.1|4|60000017', '1.3.6.1.4.1.3320.3.6.10.1.6.1|4|10.3.0B'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GP3600-08', version: '10.3.0B', serial: '60000017', by: 'leaf' }, { kind: 'is-a', vendor: 'BDCOM' }],
    },
  ],
});
