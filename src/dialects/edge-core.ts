/** Knows Edge-Core and other Accton switches: the product branch holds its MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Edge-Core and other Accton switches: the product branch holds its MIB',
  vendor: 'Edge-Core',
  enterprises: [259],
  role: 'switch',
  leaves: {
    model: [{ below: '1.1.5.1.0' }, { below: '1.1.5.1.0', up: true }, '1.3.6.1.4.1.259.10.1.5.1.1.5.1.0', { below: '1.1.3.1.14' }, { below: '1.1.3.1.14', up: true }],
    version: [{ below: '1.1.5.4.0' }, { below: '1.1.5.4.0', up: true }, { below: '1.1.3.1.6' }, { below: '1.1.3.1.6', up: true }, '1.3.6.1.4.1.259.10.1.5.1.1.5.4.0'],
    serial: [{ below: '1.1.3.1.10' }, { below: '1.1.3.1.10', up: true }, '1.3.6.1.4.1.259.10.1.5.1.1.3.1.10'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.259.1.1', '1.3.6.1.4.1.259.10.1.5.1.1.3.1.10.1|4|QX7A4210087', '1.3.6.1.4.1.259.10.1.5.1.1.5.1.0|4|MX-1200', '1.3.6.1.4.1.259.10.1.5.1.1.5.4.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Edge-Core' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'one that bears its model beside its releases',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.259.6.10.120.101', '1.3.6.1.4.1.259.6.10.120.1.1.3.1.6.1|4|1.4.17.87', '1.3.6.1.4.1.259.6.10.120.1.1.3.1.14.1|4|ES4587'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ES4587', version: '1.4.17.87', by: 'leaf' }],
    },
  ],
});
