/** Knows pfSense. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'PfSense',
  vendor: 'pfSense',
  os: 'pfSense',
  role: 'firewall',
  foreign: /\bpfSense\b/i,
  descr: [
    /^pfSense (?:[A-Za-z]\S* )?(?<version>\d[\w.-]+)/i,
  ],
  examples: [
    {
      name: 'firewall',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|pfSense fw.example.org 2.5.2-RELEASE pfSense FreeBSD 12.2-STABLE amd64', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12325.1.1.2.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '2.5.2-RELEASE', by: 'descr' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
