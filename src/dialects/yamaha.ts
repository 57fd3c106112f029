/** Knows Yamaha routers and switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Yamaha routers and switches',
  vendor: 'Yamaha',
  enterprises: [1182],
  role: 'router',
  descr: [
    /^(?<model>(?:RTX?|RTV|NVR|FWX|SWX|SRT|WLX|YSL-V)\S+) (?:BootROM Ver\.\S+ \/ )?Rev\.? ?(?<version>[\d.]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.1182.2.6.5.0'],
    version: ['1.3.6.1.4.1.1182.2.6.6.0', { oid: '1.3.6.1.4.1.1182.2.2.3.0', match: /Rev\.(\d[\d.]*)/ }],
  },
  examples: [
    {
      name: 'router',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|RTX830 Rev.15.02.22 (Fri Mar 12 2021)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1182.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'RTX830', version: '15.02.22', by: 'descr' }, { kind: 'is-a', vendor: 'Yamaha' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1182.1.58', '1.3.6.1.4.1.1182.2.2.3.0|4|RTX987 Rev.15.02.42 (Fri Apr 16 09:37:54 2021)', '1.3.6.1.4.1.1182.2.6.5.0|4|RTX987'].join('\n') },
      reads: [{ kind: 'is-a', model: 'RTX987', version: '15.02.42', by: 'leaf' }, { kind: 'is-a', vendor: 'Yamaha' }],
    },
  ],
});
