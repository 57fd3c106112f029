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
  examples: [
    {
      name: 'printer',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|TOSHIBA e-STUDIO3515AC', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1129.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'e-STUDIO3515AC', by: 'descr' }, { kind: 'is-a', vendor: 'Toshiba' }, { kind: 'role', role: 'printer' }],
    },
  ],
});
