/** Knows Pure Storage flash arrays. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Pure Storage flash arrays',
  vendor: 'Pure Storage',
  enterprises: [40482],
  os: 'Purity',
  role: 'storage',
  descr: [/^Pure Storage (?<model>[\w/]+),? Purity(?:\/\/?\w+)?\s+(?<version>\d+(?:\.\d+)+)/i, /Purity(?:\/\/?\w+)?\s+(?<version>\d+(?:\.\d+)+)/i],
  examples: [
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Pure Storage FlashArray Purity//FA 6.1.15', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.40482.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '6.1.15', by: 'descr' }, { kind: 'is-a', vendor: 'Pure Storage' }, { kind: 'role', role: 'storage' }],
    },
    {
      name: 'what kind of array it is',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Pure Storage FlashArray, Purity//FA 6.4.10', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.40482.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'FlashArray', version: '6.4.10', by: 'descr' }],
    },
  ],
});
