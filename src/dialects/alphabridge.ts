/** Knows AlphaBridge switches and optical line terminals by their description. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'AlphaBridge switches and optical line terminals',
  vendor: 'AlphaBridge',
  enterprises: [8888],
  role: 'switch',
  foreign: /^ALPHABRIDGE\(tm\)/i,
  descr: [/^ALPHABRIDGE\(tm\) (?<model>[A-Z0-9]+) Software, Version (?<version>[^\r\n]+?)\s*(?:[\r\n][\s\S]*?Serial num: ?(?<serial>\d+)[\s\S]*)?$/i],
  examples: [
    {
      name: 'its own words',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ALPHABRIDGE(tm) MX1200 Software, Version 4.2.17', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8888.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX1200', version: '4.2.17', by: 'descr' }, { kind: 'is-a', vendor: 'AlphaBridge' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
