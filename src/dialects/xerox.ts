/** Knows Xerox printers, and Fuji Xerox ones. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Xerox printers, and Fuji Xerox ones',
  vendor: 'Xerox',
  enterprises: [253, 297],
  role: 'printer',
  foreign: /^(?:FUJI )?XEROX |^FUJIFILM /i,
  products: [
    { under: '1.3.6.1.4.1.297', vendor: 'Fujifilm' },
  ],
  descr: [
    { match: /^(?:FUJI XEROX) (?<model>[^;]+);/i, vendor: 'Xerox' },
    { match: /^FUJIFILM (?<model>.+)/i, vendor: 'Fujifilm' },
    /^Xerox (?:\(R\) )?(?<model>[^;]+?)(?:\(TM\))?;.*?(?:System|Net|Network|Controller) (?<version>[\d.]+)/i,
    /^Xerox (?<model>[^;]+)/i,
  ],
  examples: [
    {
      name: 'printer',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Xerox VersaLink C405DN; System 70.10.1, Controller 1.10.1, Network 52.14.30', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.253.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'VersaLink C405DN', by: 'descr' }, { kind: 'is-a', vendor: 'Xerox' }, { kind: 'role', role: 'printer' }],
    },
  ],
});
