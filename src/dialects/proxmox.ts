/** Knows Proxmox VE. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Proxmox VE',
  vendor: 'Proxmox',
  os: 'Proxmox VE',
  role: 'hypervisor',
  foreign: /-pve #\d/i,
  descr: [
    /^Linux \S+ (?<version>\S+-pve)/i,
  ],
  examples: [
    {
      name: 'node',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux pve1 5.15.102-1-pve #1 SMP PVE 5.15.102-1 x86_64', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', version: '5.15.102-1-pve', by: 'descr' }, { kind: 'role', role: 'hypervisor' }],
    },
  ],
});
