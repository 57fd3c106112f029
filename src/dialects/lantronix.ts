/** Knows Lantronix device and console servers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Lantronix device and console servers',
  vendor: 'Lantronix',
  enterprises: [244],
  role: 'appliance',
  descr: [
    /^Lantronix (?<model>.+?) V(?<version>[\d.]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.244.1.1.6.28.0'],
    version: ['1.3.6.1.4.1.244.1.1.6.3.0'],
    serial: ['1.3.6.1.4.1.244.1.1.6.2.0'],
  },
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Lantronix UDS1100 V6.11.0.0 (171116)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.244.1.8'].join('\n') },
      reads: [{ kind: 'is-a', model: 'UDS1100', version: '6.11.0.0', by: 'descr' }, { kind: 'is-a', vendor: 'Lantronix' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'a console manager (LANTRONIX-SLC-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.244.1.1', '1.3.6.1.4.1.244.1.1.6.2.0|4|074210087', '1.3.6.1.4.1.244.1.1.6.3.0|4|6.8.17', '1.3.6.1.4.1.244.1.1.6.28.0|4|SLC87-0001'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SLC87-0001', version: '6.8.17', serial: '074210087', by: 'leaf' }],
    },
  ],
});
