/** Knows ABB power: modular UPS (ABBMODULARUPS-MIB), circuit meters. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ABB power: modular UPS (ABBMODULARUPS-MIB), circuit meters',
  vendor: 'ABB',
  enterprises: [53973, 51055],
  role: 'ups',
  foreign: /^InSite pro M|^ABBCircuitMeasurementSystemCMS/i,
  descr: [
    /^(?<model>InSite pro M)/i,
    /^ABBCircuitMeasurementSystem(?<model>CMS-?\d+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.53973.1.1.1.1.1.2.0'],
    version: ['1.3.6.1.4.1.53973.1.1.1.1.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.53973.1.1', '1.3.6.1.4.1.53973.1.1.1.1.1.2.0|4|MX-1200', '1.3.6.1.4.1.53973.1.1.1.1.1.3.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'ABB' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a power manager',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|InSite pro M compact'].join('\n') },
      reads: [{ kind: 'is-a', model: 'InSite pro M', by: 'descr' }, { kind: 'is-a', vendor: 'ABB' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a UPS behind a general agent',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.53973.1.1.1.1.1.2.0|4|MegaFlex 870', '1.3.6.1.4.1.53973.1.1.1.1.1.3.0|4|2.87.0042'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'ABB', model: 'MegaFlex 870', version: '2.87.0042', by: 'leaf' }],
    },
  ],
});
