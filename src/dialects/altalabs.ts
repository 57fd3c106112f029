/** Knows Alta Labs access points. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Alta Labs access points',
  vendor: 'Alta Labs',
  role: 'access-point',
  foreign: /^Alta (?:AP|S)\d/i,
  descr: [
    /^Alta (?<model>\S+) (?<version>\S+)/i,
  ],
  examples: [
    {
      name: 'access point',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Alta AP6 2.1k', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AP6', version: '2.1k', by: 'descr' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
