/** Knows QLogic: Fibre Channel switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'QLogic: Fibre Channel switches',
  vendor: 'QLogic',
  enterprises: [1663],
  role: 'switch',
  descr: [/(?<model>SANbox ?\S+).*?(?:[Vv](?:ersion)?[ :]*(?<version>\d[\d.]+\w*))?/],
  examples: [
    { name: 'by its description', given: { snmp: '1.3.6.1.2.1.1.1.0|4|SANbox 5800 FC Switch\n1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1663.1' }, reads: [{ kind: 'is-a', model: 'SANbox 5800', by: 'descr' }, { kind: 'is-a', vendor: 'QLogic' }, { kind: 'role', role: 'switch' }] },
  ],
});
