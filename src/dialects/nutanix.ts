/** Knows Nutanix AOS. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Nutanix AOS',
  vendor: 'Nutanix',
  enterprises: [41263],
  role: 'hypervisor',
  leaves: {
    version: ['1.3.6.1.4.1.41263.502.0'],
  },
  examples: [
    {
      name: 'controller',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux ntnx-cvm 3.10.0-1160.el7.nutanix x86_64', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.41263.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Nutanix', by: 'sysobjectid' }, { kind: 'is-a', vendor: 'Nutanix' }, { kind: 'role', role: 'hypervisor' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.41263', '1.3.6.1.4.1.41263.502.0|4|el7.3-release-fraser-6.5.87-stable'].join('\n') },
      reads: [{ kind: 'is-a', version: 'el7.3-release-fraser-6.5.87-stable', by: 'leaf' }, { kind: 'is-a', vendor: 'Nutanix' }],
    },
  ],
});
