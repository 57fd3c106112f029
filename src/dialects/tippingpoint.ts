/** Knows TippingPoint intrusion prevention (TPT-HARDWARE-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'TippingPoint intrusion prevention (TPT-HARDWARE-MIB)',
  vendor: 'TippingPoint',
  enterprises: [10734],
  os: 'TOS',
  role: 'firewall',
  descr: [{ match: /^(?<os>SMS) \S+ (?<model>\w*SMS\w*) (?<version>\d[\d.-]+)/, role: 'appliance' }],
  leaves: {
    serial: ['1.3.6.1.4.1.10734.3.3.2.3.11.0'],
  },
  examples: [
    { name: 'the station that manages them', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SMS manager vSMS 4.8.7.98012', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10734.1.4'].join('\n') }, reads: [{ kind: 'is-a', model: 'vSMS', os: 'SMS', version: '4.8.7.98012' }, { kind: 'role', role: 'appliance' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10734.1.1', '1.3.6.1.4.1.10734.3.3.2.3.11.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'TippingPoint' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
