/** Knows SMC switches, made by Accton: the product branch holds its MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'SMC switches, made by Accton: the product branch holds its MIB',
  vendor: 'SMC',
  enterprises: [202],
  role: 'switch',
  leaves: {
    model: [{ below: '1.1.5.1.0' }, { below: '1.1.5.1.0', up: true }, { below: '1.1.3.1.14' }, { below: '1.1.3.1.14', up: true }],
    version: [{ below: '1.1.5.4.0' }, { below: '1.1.5.4.0', up: true }, { below: '1.1.3.1.6' }, { below: '1.1.3.1.6', up: true }],
    serial: [{ below: '1.1.3.1.10' }, { below: '1.1.3.1.10', up: true }],
  },
  examples: [
    {
      name: 'a model numbered inside its product branch',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.202.20.70.2', '1.3.6.1.4.1.202.20.70.1.1.3.1.10.1|4|QX7A4210087', '1.3.6.1.4.1.202.20.70.1.1.5.1.0|4|MX-1200', '1.3.6.1.4.1.202.20.70.1.1.5.4.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'SMC' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
