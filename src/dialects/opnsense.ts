/** Knows OPNsense. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'OPNsense',
  vendor: 'OPNsense',
  os: 'OPNsense',
  role: 'firewall',
  foreign: /\bOPNsense\b/i,
  descr: [
    /^OPNsense (?:[A-Za-z]\S* )?(?<version>\d[\w.-]+)/i,
  ],
  examples: [
    {
      name: 'firewall',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|OPNsense fw.example.org 22.1.6-1a2b3c4d5 OPNsense FreeBSD 13.0-STABLE amd64', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12325.1.1.2.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '22.1.6-1a2b3c4d5', by: 'descr' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
