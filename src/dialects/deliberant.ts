/** Knows Deliberant and LigoWave radios. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Deliberant and LigoWave radios',
  vendor: 'Deliberant',
  enterprises: [32750, 32761],
  role: 'access-point',
  foreign: /Deliberant/i,
  products: [{ under: '1.3.6.1.4.1.32750', vendor: 'LigoWave', role: 'access-point' }],
  descr: [/^(?:DLB )?(?<model>APC .+?) *, v(?<version>\d[\w.-]+?)\.[a-z]\w+\./i, { match: /^(?:Ligo)?(?<model>PTP .+?) *, v(?<version>\d[\w.-]+?)\.[a-z]\w+\./i, vendor: 'LigoWave' }],
  leaves: {
    model: ['1.3.6.1.4.1.32761.3.1.1.1.3.0'],
  },
  examples: [
    { name: 'a radio by its description', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|APC 8M-18 V2, v5.87-3.rt3883.Intelbras.APC.pt_BR.48107.130923.104039', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.32761'].join('\n') }, reads: [{ kind: 'is-a', model: 'APC 8M-18 V2', version: '5.87-3' }, { kind: 'is-a', vendor: 'Deliberant' }] },
    { name: 'a link of LigoWave', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|LigoPTP 5-N UNITY, v6.87-1.kirkwood.LIGO.PTP.en_US.50073.140808.114751', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.32750'].join('\n') }, reads: [{ kind: 'is-a', model: 'PTP 5-N UNITY', version: '6.87-1' }, { kind: 'is-a', vendor: 'LigoWave' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.32761.1.1', '1.3.6.1.4.1.32761.3.1.1.1.3.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', by: 'leaf' }, { kind: 'is-a', vendor: 'Deliberant' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
