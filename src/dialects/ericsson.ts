/** Knows Ericsson: MINI-LINK, IPOS, Redback. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ericsson: MINI-LINK, IPOS, Redback',
  vendor: 'Ericsson',
  enterprises: [193, 2352],
  role: 'router',
  descr: [
    /^(?:Ericsson )?(?<model>MINI-LINK \S+)/i,
    { match: /^(?<version>Ericsson IPOS-\S+)(?:.* Current Platform is (?<model>[A-Z]+ \d\w*))?/i, os: 'IPOS' },
    { match: /SmartEdge OS Version \S*?SEOS(?:_\w+)?-(?<version>\d[\w.]+)/i, os: 'SEOS' },
    /(?:SEOS|SmartEdge OS)[- ]?Version[- ](?<version>\S+)/i,
  ],
  leaves: {
    model: [{ oid: '1.3.6.1.2.1.47.1.1.1.1.2', match: /^(SSR \d+)/ }],
    serial: [{ oid: '1.3.6.1.2.1.47.1.1.1.1.2', match: /\bSN:(\w+)/ }],
  },
  examples: [
    { name: 'Redback', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Redback Networks SmartEdge OS Version SEOS-6.8.7.6-Release Built by sysbuild@SWB-node18', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2352.1.11'].join('\n') }, reads: [{ kind: 'is-a', os: 'SEOS', version: '6.8.7.6' }] },
    { name: 'a longer form of it', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Redback Networks SmartEdge OS Version SEOS-CPG_13A:CXP9020159/19-R17K-SEOS_C13A-11.8.7.906.167-Build:CGW_13A', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2352.1.11'].join('\n') }, reads: [{ kind: 'is-a', os: 'SEOS', version: '11.8.7.906.167' }] },
    { name: 'a router of the SSR line', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Ericsson IPOS-14.8.127.8.90p7-Release Built by sysbuild Tue Jul 14 21:30:42 PDT 2015 Current Platform is SSR 8087', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.193.218'].join('\n') }, reads: [{ kind: 'is-a', model: 'SSR 8087', os: 'IPOS' }] },
    {
      name: 'radio',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|MINI-LINK 6352', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.193.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MINI-LINK 6352', by: 'descr' }, { kind: 'is-a', vendor: 'Ericsson' }, { kind: 'role', role: 'router' }],
    },
  ],
});
