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
    /^(?:KONICA MINOLTA|Generic) (?<model>bizhub \S+|\S.*)/i,
  ],
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.18334.1.1.1.1.6.2.1.0', match: /^(?:KONICA MINOLTA )?(.+)$/i }],
    version: ['1.3.6.1.4.1.18334.1.1.1.1.6.1.0'],
  },
  examples: [
    {
      name: 'printer',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|KONICA MINOLTA bizhub C258', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.18334.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'bizhub C258', by: 'descr' }, { kind: 'is-a', vendor: 'Konica Minolta' }, { kind: 'role', role: 'printer' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.18334.1.1.1.2.1.150.3.1', '1.3.6.1.4.1.18334.1.1.1.1.6.1.0|4|A7R00Y0-3000-G00-40', '1.3.6.1.4.1.18334.1.1.1.1.6.2.1.0|4|KONICA MINOLTA bizhub C308'].join('\n') },
      reads: [{ kind: 'is-a', model: 'bizhub C308', version: 'A7R00Y0-3000-G00-40', by: 'leaf' }, { kind: 'is-a', vendor: 'Konica Minolta' }, { kind: 'role', role: 'printer' }],
    },
    {
      name: 'a printer of two words',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|KONICA MINOLTA magicolor 4690MF', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.18334.1.1.1.2.1.44.3.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'magicolor 4690MF', by: 'descr' }],
    },
  ],
});
