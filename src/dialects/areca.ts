/** Knows disk arrays with Areca controllers, also under Proware's number (ARECA-SATA-CARD1-MIB, proware-SNMP-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Disk arrays with Areca controllers: Areca, Proware',
  vendor: 'Areca',
  enterprises: [18928, 14752],
  role: 'storage',
  products: [{ under: '1.3.6.1.4.1.14752', vendor: 'Proware' }],
  leaves: {
    // Beside the array's own name, its controller names itself where the vendor stands.
    model: ['1.3.6.1.4.1.14752.1.3.1.2.0', { oid: '1.3.6.1.4.1.18928.1.1.1.1.0', match: /\b(ARC-?\d\S*)/ }, '1.3.6.1.4.1.18928.1.1.1.2.0', { oid: '1.3.6.1.4.1.18928.1.2.1.1.0', match: /\b(ARC-?\d\S*)/ }],
    version: ['1.3.6.1.4.1.14752.1.3.1.4.0', '1.3.6.1.4.1.18928.1.1.1.4.0', '1.3.6.1.4.1.18928.1.2.1.4.0'],
    serial: ['1.3.6.1.4.1.14752.1.3.1.3.0', '1.3.6.1.4.1.18928.1.1.1.3.0', '1.3.6.1.4.1.18928.1.2.1.3.0'],
  },
  examples: [
    {
      name: 'an array with its controller',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.18928.1.2', '1.3.6.1.4.1.18928.1.2.1.1.0|4|ARC-8042', '1.3.6.1.4.1.18928.1.2.1.3.0|4|Y123AAXX45', '1.3.6.1.4.1.18928.1.2.1.4.0|4|V1.49 2011-09-01'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ARC-8042', version: 'V1.49 2011-09-01', serial: 'Y123AAXX45', by: 'leaf' }, { kind: 'is-a', vendor: 'Areca' }, { kind: 'role', role: 'storage' }],
    },
    {
      name: 'an array that another house sells',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14752.1.3', '1.3.6.1.4.1.14752.1.3.1.2.0|4|ES-6600', '1.3.6.1.4.1.14752.1.3.1.3.0|4|G123AAXX67', '1.3.6.1.4.1.14752.1.3.1.4.0|4|V1.50'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ES-6600', version: 'V1.50', serial: 'G123AAXX67', by: 'leaf' }, { kind: 'is-a', vendor: 'Proware' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
