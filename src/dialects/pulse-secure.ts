/** Knows Pulse Secure and Ivanti connect appliances (PULSESECURE-PSG-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Pulse Secure and Ivanti connect appliances (PULSESECURE-PSG-MIB)',
  vendor: 'Pulse Secure',
  enterprises: [12532],
  role: 'firewall',
  descr: [/Pulse (?:Connect )?Secure,\s*(?<model>[A-Z][\w-]+),\s*(?<version>\d+[\w.]+(?: \(build \d+\))?)/, /Pulse (?:Connect )?Secure.*?,(?<model>[A-Z]+[\w-]*\d[\w-]*)$/i],
  leaves: {
    model: [{ oid: '1.3.6.1.4.1.12532.6.0', match: /,\s*([A-Z]+[\w-]*\d[\w-]*)\s*$/ }],
    version: [{ oid: '1.3.6.1.4.1.12532.7.0', match: /(\d+\.\S+(?: \(build \d+\))?)/ }],
  },
  examples: [
    { name: 'its model and release', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Pulse Secure,LLC,Pulse Connect Secure,SA-2587,8.7R3.1 (build 36151)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12532.252'].join('\n') }, reads: [{ kind: 'is-a', model: 'SA-2587', version: '8.7R3.1 (build 36151)' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12532.1.1', '1.3.6.1.4.1.12532.6.0|4|Pulse Connect Secure,PSA-3000', '1.3.6.1.4.1.12532.7.0|4|9.1R4 (build 4763)'].join('\n') },
      reads: [{ kind: 'is-a', model: 'PSA-3000', version: '9.1R4 (build 4763)', by: 'leaf' }, { kind: 'is-a', vendor: 'Pulse Secure' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
