/** Knows Silver Peak VXOA. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Silver Peak VXOA',
  vendor: 'Silver Peak',
  enterprises: [23867],
  os: 'VXOA',
  role: 'appliance',
  descr: [
    /^Silver Peak Systems, Inc\.,? (?<model>\S+) Linux .*?VXOA (?<version>\S+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.23867.3.1.1.1.2.0'],
    version: ['1.3.6.1.4.1.23867.3.1.1.1.1.0'],
    serial: ['1.3.6.1.4.1.23867.3.1.1.1.6.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.23867.1.1', '1.3.6.1.4.1.23867.3.1.1.1.1.0|4|4.2.17', '1.3.6.1.4.1.23867.3.1.1.1.2.0|4|MX-1200', '1.3.6.1.4.1.23867.3.1.1.1.6.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Silver Peak' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
