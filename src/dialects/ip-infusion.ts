/** Knows IP Infusion OcNOS. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'IP Infusion OcNOS',
  vendor: 'IP Infusion',
  enterprises: [36673],
  os: 'OcNOS',
  role: 'router',
  descr: [
    /Hardware Model: ?(?<model>[^,]+), Software version: ?(?:OcNOS[,-])?(?<version>\d[\w.-]+)/i,
  ],
  leaves: {
    serial: ['1.3.6.1.4.1.36673.100.1.2.1.1.3'],
  },
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Hardware Model:AS5912-54X, Software version: OcNOS,5.1.87.0', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.36673.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AS5912-54X', version: '5.1.87.0', by: 'descr' }, { kind: 'is-a', vendor: 'IP Infusion' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.36673.1.1', '1.3.6.1.4.1.36673.100.1.2.1.1.3.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'IP Infusion' }, { kind: 'role', role: 'router' }],
    },
  ],
});
