/** Knows 3Com switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: '3Com switches',
  vendor: '3Com',
  enterprises: [43],
  role: 'switch',
  descr: [
    /^(?<model>(?:3Com )?Switch \S+(?: PWR)?(?: \S+-Port)?) .*?Software Version (?:3Com OS )?V?(?<version>\d[\d.]*\w*)/i,
    /^3Com (?<model>SuperStack[^,]*?)(?: Software.*Version (?<version>\S+))?$/i,
  ],
  leaves: {
    version: ['1.3.6.1.4.1.43.10.27.1.1.1.12'],
    serial: ['1.3.6.1.4.1.43.10.27.1.1.1.13'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.43.1.1', '1.3.6.1.4.1.43.10.27.1.1.1.12.1|4|4.2.17', '1.3.6.1.4.1.43.10.27.1.1.1.13.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: '3Com' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a switch on 3Com OS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|3Com Switch 4500 PWR 26-Port Software Version 3Com OS V3.03.02s168p21', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.43.1.16.4.3.12'].join('\n') },
      reads: [{ kind: 'is-a', model: '3Com Switch 4500 PWR 26-Port', version: '3.03.02s168p21', by: 'descr' }],
    },
  ],
});
