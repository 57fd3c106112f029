/** Knows Samsung printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Samsung printers',
  vendor: 'Samsung',
  enterprises: [236],
  role: 'printer',
  descr: [
    /^(?:Samsung )+(?<model>[^;]+?)(?: Series)?;? *(?:OS )?V?(?<version>\d+(?:\.\d+)+)[^;]*;(?:.*?\bS\/?N:? ?(?<serial>\w{6,}))?/i,
    /^(?:Samsung )+(?<model>[^;]+?)(?: Series)?;(?:.*?\bS\/?N:? ?(?<serial>\w{6,}))?/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.236.11.5.1.1.1.1.0', '1.3.6.1.4.1.236.11.5.11.53.31.1.4.0'],
    version: ['1.3.6.1.4.1.236.11.5.1.1.1.2.0'],
    serial: ['1.3.6.1.4.1.236.11.5.1.1.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.236.1.1', '1.3.6.1.4.1.236.11.5.1.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.236.11.5.1.1.1.2.0|4|4.2.17', '1.3.6.1.4.1.236.11.5.1.1.1.4.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Samsung' }, { kind: 'role', role: 'printer' }],
    },
    {
      name: 'a printer that keeps its name in another branch',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.236.11.5.1', '1.3.6.1.4.1.236.11.5.11.53.31.1.4.0|4|CLX-3977 Series'].join('\n') },
      reads: [{ kind: 'is-a', model: 'CLX-3977 Series', by: 'leaf' }],
    },
  ],
});
