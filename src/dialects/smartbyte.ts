/** Knows Smartbyte. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Smartbyte',
  vendor: 'Smartbyte',
  enterprises: [56166],
  role: 'switch',
  descr: [
    /^Product (?<model>\S+) V\S+ Version (?<version>.+)/i,
  ],
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Product STC-100 V1.0 Version 7.1.0 (r100 abcdef0)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.56166.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'STC-100', version: '7.1.0 (r100 abcdef0)', by: 'descr' }, { kind: 'is-a', vendor: 'Smartbyte' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
