/** Knows Ascom base stations and gateways. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ascom base stations and gateways',
  vendor: 'Ascom',
  enterprises: [27614],
  role: 'access-point',
  descr: [
    /^\s*(?<version>\w+\[[\d.]+\], Bootcode\[[\d.]+\]), Hardware\[(?<model>[^\]]+)\]/i,
  ],
  examples: [
    {
      name: 'base station',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|IPBS2[10.1.2], Bootcode[10.1.2], Hardware[IPBS2-A3]', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.27614.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'IPBS2-A3', version: 'IPBS2[10.1.2], Bootcode[10.1.2]', by: 'descr' }, { kind: 'is-a', vendor: 'Ascom' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
