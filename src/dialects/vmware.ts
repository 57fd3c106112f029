/** Knows VMware ESXi and vCenter: VMWARE-SYSTEM-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'VMware ESXi and vCenter: VMWARE-SYSTEM-MIB',
  vendor: 'VMware',
  enterprises: [6876],
  foreign: /^VMware ESX/i,
  descr: [
    { match: /^VMware ESXi? (?<version>[\d.]+)/i, os: 'ESXi', role: 'hypervisor' },
    { match: /vCenter-Server-Appliance (?<version>[\d.]+)/i, os: 'vCenter', role: 'server' },
  ],
  leaves: {
    version: ['1.3.6.1.4.1.6876.1.2.0'],
    os: [{ oid: '1.3.6.1.4.1.6876.1.1.0', match: /^(?:VMware )?(\S.*)$/ }],
  },
  examples: [
    {
      name: 'ESXi',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|VMware ESXi 6.7.0 build-17167734 VMware, Inc. x86_64', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6876.4.1'].join('\n') },
      reads: [{ kind: 'is-a', os: 'ESXi', version: '6.7.0', by: 'descr' }, { kind: 'is-a', vendor: 'VMware' }, { kind: 'role', role: 'hypervisor' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6876.1.1', '1.3.6.1.4.1.6876.1.1.0|4|ExampleOS', '1.3.6.1.4.1.6876.1.2.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', os: 'ExampleOS', by: 'leaf' }, { kind: 'is-a', vendor: 'VMware' }],
    },
  ],
});
