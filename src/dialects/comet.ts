/** Knows Comet System transmitters and web sensors. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Comet System transmitters and web sensors',
  vendor: 'Comet',
  enterprises: [22626],
  role: 'appliance',
  descr: [/^(?:Comet )?(?<model>[TPUH]\d{4}\w*)/i],
  leaves: {
    serial: ['1.3.6.1.4.1.22626.1.5.1.2.0', '1.3.6.1.4.1.22626.1.2.2.2.0', '1.3.6.1.4.1.22626.1.6.1.2.0'],
  },
  examples: [
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|T3511', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.22626.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'T3511', by: 'descr' }, { kind: 'is-a', vendor: 'Comet' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.22626.1.1', '1.3.6.1.4.1.22626.1.5.1.2.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Comet' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
