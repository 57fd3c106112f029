/** Knows Epson printers and projectors. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Epson printers and projectors',
  vendor: 'Epson',
  enterprises: [1248],
  role: 'printer',
  foreign: /^EPSON /i,
  products: [
    { under: '1.3.6.1.4.1.1248.4', role: 'appliance' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.1248.1.1.3.1.3.8.0', '1.3.6.1.4.1.1248.1.2.2.1.1.1.2'],
    version: ['1.3.6.1.4.1.1248.1.2.2.2.1.1.2'],
    serial: ['1.3.6.1.4.1.1248.1.2.2.1.1.1.5'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1248.1.1', '1.3.6.1.4.1.1248.1.1.3.1.3.8.0|4|MX-1200', '1.3.6.1.4.1.1248.1.2.2.1.1.1.5.1|4|QX7A4210087', '1.3.6.1.4.1.1248.1.2.2.2.1.1.2.1|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Epson' }, { kind: 'role', role: 'printer' }],
    },
    {
      name: 'a printer (EPSON-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1248.1.1.2.1.3', '1.3.6.1.4.1.1248.1.2.2.1.1.1.2.1|4|WF-C5790 Series', '1.3.6.1.4.1.1248.1.2.2.1.1.1.5.1|4|X3BR000017'].join('\n') },
      reads: [{ kind: 'is-a', model: 'WF-C5790 Series', serial: 'X3BR000017', by: 'leaf' }, { kind: 'is-a', vendor: 'Epson' }],
    },
    {
      name: 'a projector',
      given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1248.4.1' },
      reads: [{ kind: 'is-a', vendor: 'Epson' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
