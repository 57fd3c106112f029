/** Knows Brother printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Brother printers',
  vendor: 'Brother',
  enterprises: [2435],
  role: 'printer',
  foreign: /^Brother /i,
  descr: [
    /^Brother (?<model>NC-\S+|[\w-]+), Firmware Ver\.(?<version>[^\s,]+)/i,
  ],
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.2435.2.3.9.1.1.7.0', match: /(?:MDL|MODEL|MDEL):([^;]+)/ }],
    version: ['1.3.6.1.4.1.2435.2.3.9.4.2.1.5.5.17.0', { oid: '1.3.6.1.4.1.2435.2.4.3.1240.6.5.0', match: /Ver\.(\S+)/ }],
    serial: ['1.3.6.1.4.1.2435.2.3.9.4.2.1.5.5.1.0', '1.3.6.1.4.1.2435.2.4.3.1240.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2435.1.1', '1.3.6.1.4.1.2435.2.3.9.1.1.7.0|4|MFG:Brother;CMD:PJL;MDL:HL-L2350DW series;CLS:PRINTER;', '1.3.6.1.4.1.2435.2.3.9.4.2.1.5.5.1.0|4|QX7A4210087', '1.3.6.1.4.1.2435.2.3.9.4.2.1.5.5.17.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'HL-L2350DW series', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Brother' }, { kind: 'role', role: 'printer' }],
    },
  ],
});
