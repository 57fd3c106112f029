/** Knows Buffalo: storage and access points. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Buffalo: storage and access points',
  vendor: 'Buffalo',
  enterprises: [5227],
  role: 'storage',
  foreign: /^BUFFALO (?:TeraStation|LinkStation)/i,
  descr: [/^BUFFALO (?<model>BSL?-\S+)/i, /^BUFFALO (?:TeraStation|LinkStation) (?<model>\S+)/i],
  examples: [
    {
      name: 'storage by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|BUFFALO TeraStation TS8710DN Ver.2.87'].join('\n') },
      reads: [{ kind: 'is-a', model: 'TS8710DN', by: 'descr' }, { kind: 'is-a', vendor: 'Buffalo' }, { kind: 'role', role: 'storage' }],
    },
    { name: 'by its number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.5227.1' }, reads: [{ kind: 'is-a', vendor: 'Buffalo' }, { kind: 'role', role: 'storage' }] },
  ],
});
