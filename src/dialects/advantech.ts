/** Knows Advantech: EKI switches, and the cellular routers of Conel that it took over. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Advantech: EKI switches; cellular routers (CONEL-INFO-MIB)',
  vendor: 'Advantech',
  enterprises: [10297, 30140],
  role: 'switch',
  products: [
    { under: '1.3.6.1.4.1.30140', role: 'router', os: 'ICR-OS' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.10297.100.1.1.0', '1.3.6.1.4.1.30140.6.1.0'],
    version: ['1.3.6.1.4.1.10297.100.1.4.0', '1.3.6.1.4.1.30140.6.2.0'],
    serial: ['1.3.6.1.4.1.30140.6.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10297.1.1', '1.3.6.1.4.1.10297.100.1.1.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', by: 'leaf' }, { kind: 'is-a', vendor: 'Advantech' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a cellular router (CONEL-INFO-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.30140.1', '1.3.6.1.4.1.30140.6.1.0|4|ICR-3211', '1.3.6.1.4.1.30140.6.2.0|4|6.3.10 (2023-06-01)', '1.3.6.1.4.1.30140.6.3.0|4|ACZ1100000017'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ICR-3211', version: '6.3.10 (2023-06-01)', serial: 'ACZ1100000017', by: 'leaf' }, { kind: 'is-a', vendor: 'Advantech', os: 'ICR-OS' }, { kind: 'role', role: 'router' }],
    },
  ],
});
