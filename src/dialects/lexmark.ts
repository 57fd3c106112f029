/** Knows Lexmark printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Lexmark printers',
  vendor: 'Lexmark',
  enterprises: [641],
  role: 'printer',
  foreign: /^Lexmark /i,
  descr: [
    { match: /^TOSHIBA (?<model>\S+(?: \S+)?) version (?<version>\S+)/i, vendor: 'Toshiba' },
    /^(?:Lexmark |Source Technologies |Dell )?(?<model>.+?) version (?<version>\S+) kernel/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.641.2.1.2.1.2', '1.3.6.1.4.1.641.6.2.3.1.4', { oid: '1.3.6.1.4.1.641.2.1.2.1.3.1', match: /\bMODEL:([^;]+)/ }],
    version: ['1.3.6.1.4.1.641.2.1.2.1.4'],
    serial: ['1.3.6.1.4.1.641.2.1.2.1.6', '1.3.6.1.4.1.641.6.2.3.1.5'],
  },
  examples: [
    {
      name: 'a printer by its device id',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.641.1.87', '1.3.6.1.4.1.641.2.1.2.1.3.1|4|COMMAND SET:;MODEL:Laser Printer 1787n'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Laser Printer 1787n', by: 'leaf' }, { kind: 'is-a', vendor: 'Lexmark' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.641.1.1', '1.3.6.1.4.1.641.2.1.2.1.2.1|4|MX-1200', '1.3.6.1.4.1.641.2.1.2.1.4.1|4|4.2.17', '1.3.6.1.4.1.641.2.1.2.1.6.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Lexmark' }, { kind: 'role', role: 'printer' }],
    },
  ],
});
