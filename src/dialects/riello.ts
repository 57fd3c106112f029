/** Knows Riello NetMan. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Riello NetMan',
  vendor: 'Riello',
  enterprises: [5491],
  role: 'ups',
  descr: [
    /^(?<model>Netman[^:,]*?)(?:,? (?:app|fw|ver(?:sion)?)[.:]* *v?(?<version>\d+\.[\d.]+).*)?$/i,
  ],
  examples: [
    {
      name: 'card',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Netman 208', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5491.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Netman 208', by: 'descr' }, { kind: 'is-a', vendor: 'Riello' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a card that tells its software',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Netman 208 app: 02.87', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5491.6'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Netman 208', version: '02.87', by: 'descr' }],
    },
  ],
});
