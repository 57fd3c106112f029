/** Knows Yamaha routers and switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Yamaha routers and switches',
  vendor: 'Yamaha',
  enterprises: [1182],
  role: 'router',
  descr: [
    /^(?<model>(?:RTX?|NVR|FWX|SWX|SRT|WLX)\S+) (?:BootROM Ver\.\S+ \/ )?Rev\.? ?(?<version>[\d.]+)/i,
  ],
  examples: [
    {
      name: 'router',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|RTX830 Rev.15.02.22 (Fri Mar 12 2021)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1182.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'RTX830', version: '15.02.22', by: 'descr' }, { kind: 'is-a', vendor: 'Yamaha' }, { kind: 'role', role: 'router' }],
    },
  ],
});
