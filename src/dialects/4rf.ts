/** Knows 4RF Aprisa point-to-point and point-to-multipoint radios (4RF system MIBs). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: '4RF Aprisa point-to-point and point-to-multipoint radios (4RF system MIBs)',
  vendor: '4RF',
  enterprises: [14817],
  role: 'access-point',
  descr: [/^(?<model>Aprisa \S+)/i],
  leaves: {
    serial: ['1.3.6.1.4.1.14817.7.1.2.1.10.0'],
  },
  examples: [
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Aprisa XE', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14817.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Aprisa XE', by: 'descr' }, { kind: 'is-a', vendor: '4RF' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14817.1.1', '1.3.6.1.4.1.14817.7.1.2.1.10.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: '4RF' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
