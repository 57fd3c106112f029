/** Knows Konica Minolta and Develop printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Konica Minolta and Develop printers',
  vendor: 'Konica Minolta',
  enterprises: [18334, 2590],
  role: 'printer',
  foreign: /^KONICA MINOLTA /i,
  descr: [
    { match: /^Develop (?<model>.+)/i, vendor: 'Develop' },
    /^(?:KONICA MINOLTA|Generic) (?<model>bizhub \S+|\S+)/i,
  ],
  examples: [
    {
      name: 'printer',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|KONICA MINOLTA bizhub C258', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.18334.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'bizhub C258', by: 'descr' }, { kind: 'is-a', vendor: 'Konica Minolta' }, { kind: 'role', role: 'printer' }],
    },
  ],
});
