/** Knows DASAN and Ubiquoss access. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'DASAN and Ubiquoss access',
  vendor: 'DASAN',
  enterprises: [6296],
  role: 'switch',
  descr: [/^(?<model>.+) NOS (?<version>[^/\s]+)/, /^(?<model>[A-Z]+\d\S*)(?: |$)/],
  leaves: {
    version: ['1.3.6.1.4.1.6296.9.1.1.1.3.0'],
    serial: ['1.3.6.1.4.1.6296.101.1.1.1.2.0', '1.3.6.1.4.1.6296.9.1.1.1.19.0'],
  },
  examples: [
    {
      name: 'its number and its system (DASAN-SWITCH-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6296.1.1.6', '1.3.6.1.4.1.6296.9.1.1.1.3.0|4|5.17 #3087', '1.3.6.1.4.1.6296.9.1.1.1.19.0|4|V27000087'].join('\n') },
      reads: [{ kind: 'is-a', version: '5.17 #3087', serial: 'V27000087', by: 'leaf' }],
    },
    {
      name: 'a switch that tells its system',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|V8724S NOS 5.01/2.87', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6296.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'V8724S', version: '5.01', by: 'descr' }],
    },
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|V5812G', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6296.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'V5812G', by: 'descr' }, { kind: 'is-a', vendor: 'DASAN' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its number (SLE-SYSTEM-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6296.1.1.6', '1.3.6.1.4.1.6296.101.1.1.1.2.0|4|V58000017'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'V58000017', by: 'leaf' }, { kind: 'is-a', vendor: 'DASAN' }],
    },
  ],
});
