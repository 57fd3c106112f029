/** Knows Hillstone firewalls (HILLSTONE-SYSTEM-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Hillstone firewalls (HILLSTONE-SYSTEM-MIB)',
  vendor: 'Hillstone',
  enterprises: [28557],
  os: 'StoneOS',
  role: 'firewall',
  descr: [/^(?<model>[A-Z]{1,3}-?\d[\w-]*)$/],
  leaves: {
    version: [{ oid: '1.3.6.1.4.1.28557.2.2.1.2.0', match: /(?:Version )?(\d+\.\d\S*)/ }],
    serial: ['1.3.6.1.4.1.28557.2.2.1.1.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.28557.1.1', '1.3.6.1.4.1.28557.2.2.1.2.0|4|4.2.17', '1.3.6.1.4.1.28557.2.2.1.1.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Hillstone' }, { kind: 'role', role: 'firewall' }],
    },
    {
      name: 'a description that is the model',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SG-6000-M7700', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.28557.1.77'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SG-6000-M7700', by: 'descr' }],
    },
  ],
});
