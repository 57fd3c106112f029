/** Knows AlphaBridge switches and optical line terminals (NMS-CHASSIS). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'AlphaBridge switches and optical line terminals (NMS-CHASSIS)',
  vendor: 'AlphaBridge',
  enterprises: [8888],
  role: 'switch',
  foreign: /^ALPHABRIDGE\(tm\)/i,
  descr: [/^ALPHABRIDGE\(tm\) (?<model>[A-Z0-9]+) Software, Version (?<version>[^\r\n]+?)\s*(?:[\r\n][\s\S]*?Serial num: ?(?<serial>\d+)[\s\S]*)?$/i],
  leaves: {
    model: ['1.3.6.1.4.1.8888.3.6.10.1.3'],
    version: ['1.3.6.1.4.1.8888.3.6.10.1.6'],
    serial: ['1.3.6.1.4.1.8888.3.6.10.1.4'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8888.1.1', '1.3.6.1.4.1.8888.3.6.10.1.3.1|4|MX-1200', '1.3.6.1.4.1.8888.3.6.10.1.6.1|4|4.2.17', '1.3.6.1.4.1.8888.3.6.10.1.4.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'AlphaBridge' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
