/** Knows Radware and Alteon load balancers (ALTEON-CHEETAH-SWITCH-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Radware and Alteon load balancers (ALTEON-CHEETAH-SWITCH-MIB)',
  vendor: 'Radware',
  enterprises: [89, 1872],
  os: 'AlteonOS',
  role: 'appliance',
  descr: [{ match: /^(?<model>DefensePro|LinkProof|AppDirector|CID|WSD)\b/i, os: 'Radware OS' }],
  leaves: {
    model: ['1.3.6.1.4.1.1872.2.5.1.1.1.77.0', '1.3.6.1.4.1.1872.2.5.1.3.1.6.0'],
    serial: ['1.3.6.1.4.1.1872.2.5.1.3.1.18.0'],
    version: ['1.3.6.1.4.1.1872.2.5.1.1.1.10.0', '1.3.6.1.4.1.1872.2.1.2.1.7.0'],
  },
  examples: [
    { name: 'another line than the balancers', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|DefensePro with Flash', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.89.1.1.62.16'].join('\n') }, reads: [{ kind: 'is-a', model: 'DefensePro', os: 'Radware OS' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.89.1.1', '1.3.6.1.4.1.1872.2.5.1.1.1.10.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }, { kind: 'is-a', vendor: 'Radware' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'platform and serial',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.1872.1.13.1.5', '1.3.6.1.4.1.1872.2.5.1.1.1.77.0|4|4208', '1.3.6.1.4.1.1872.2.5.1.1.1.10.0|4|32.4.6.0', '1.3.6.1.4.1.1872.2.5.1.3.1.18.0|4|31208087'].join('\n') },
      reads: [{ kind: 'is-a', model: '4208', version: '32.4.6.0', serial: '31208087', by: 'leaf' }],
    },
  ],
});
