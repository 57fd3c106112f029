/** Knows EMC arrays: CLARiiON and VNX on FLARE, Celerra. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'EMC arrays: CLARiiON and VNX on FLARE, Celerra',
  vendor: 'EMC',
  enterprises: [1981, 1139],
  role: 'storage',
  products: [{ under: '1.3.6.1.4.1.1981', os: 'FLARE' }],
  descr: [/^Product: EMC (?<model>Celerra|VNX)\b.*?Version: T?(?<version>\d\S*)/i, /^(?<model>\S+) - Flare (?<version>\S.*)$/i],
  examples: [
    { name: 'a filer', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Product: EMC Celerra File Server Project: SNAS Version: T6.8.70.4', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1139.2'].join('\n') }, reads: [{ kind: 'is-a', model: 'Celerra', version: '6.8.70.4' }] },
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|CX4-87 - Flare 4.30.0.5.087', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1981.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'CX4-87', version: '4.30.0.5.087', by: 'descr' }, { kind: 'is-a', vendor: 'EMC', os: 'FLARE' }, { kind: 'role', role: 'storage' }],
    },
    {
      name: 'Celerra by its number',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1139.2'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'EMC' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
