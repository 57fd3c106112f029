/** Knows Toshiba printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Toshiba printers',
  vendor: 'Toshiba',
  enterprises: [1129],
  role: 'printer',
  foreign: /^TOSHIBA /i,
  descr: [
    /^TOSHIBA (?:TEC )?(?<model>.+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.1129.1.2.1.1.1.2.1.0'],
    version: ['1.3.6.1.4.1.1129.1.2.1.1.1.1.2.0'],
    serial: ['1.3.6.1.4.1.1129.1.2.1.1.1.1.1.0'],
  },
  examples: [
    {
      name: 'printer',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|TOSHIBA e-STUDIO3515AC', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1129.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'e-STUDIO3515AC', by: 'descr' }, { kind: 'is-a', vendor: 'Toshiba' }, { kind: 'role', role: 'printer' }],
    },
    {
      name: 'a printer of labels',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1129.1.2.1', '1.3.6.1.4.1.1129.1.2.1.1.1.1.1.0|4|2303A000087', '1.3.6.1.4.1.1129.1.2.1.1.1.1.2.0|4|B1.9A', '1.3.6.1.4.1.1129.1.2.1.1.1.2.1.0|4|B-FX9T'].join('\n') },
      reads: [{ kind: 'is-a', model: 'B-FX9T', version: 'B1.9A', serial: '2303A000087', by: 'leaf' }],
    },
  ],
});
