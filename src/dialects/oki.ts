/** Knows OKI printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'OKI printers',
  vendor: 'OKI',
  enterprises: [2001],
  role: 'printer',
  descr: [
    /^OKI OkiLAN .*?Attached to (?<model>\S+) Rev\.(?<version>[^\s:]+)/i,
    /^OKI (?:OkiLAN )?(?<model>[^,;]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.2001.1.1.1.1.11.1.10.25.0'],
    serial: ['1.3.6.1.4.1.2001.1.1.1.1.11.1.10.45.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2001.1.1', '1.3.6.1.4.1.2001.1.1.1.1.11.1.10.45.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'OKI' }, { kind: 'role', role: 'printer' }],
    },
    {
      name: 'model and serial in objects of its own',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2001.1.1.1.297.93.1.7', '1.3.6.1.4.1.2001.1.1.1.1.11.1.10.25.0|4|C0542', '1.3.6.1.4.1.2001.1.1.1.1.11.1.10.45.0|4|AK5B042087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'C0542', serial: 'AK5B042087', by: 'leaf' }],
    },
    {
      name: 'the printer behind its print server',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|OKI OkiLAN 8700e Rev.03.21 10/100BASE Ethernet PrintServer: Attached to C5870 Rev.N1.01: (C)2006 Oki Data Corporation', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2001.1.1.1.297.93.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'C5870', version: 'N1.01', by: 'descr' }],
    },
  ],
});
