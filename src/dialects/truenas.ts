/** Knows TrueNAS and FreeNAS. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'TrueNAS and FreeNAS',
  vendor: 'TrueNAS',
  enterprises: [50536],
  os: 'TrueNAS',
  role: 'storage',
  foreign: /^(?:True|Free)NAS/i,
  descr: [
    /^(?:True|Free)NAS(?:-SCALE)?-(?<version>\S+?)(?: \(\w+\))?\. Hardware: (?<model>.+?)\. Software/i,
    /^(?:True|Free)NAS(?:-SCALE)?-(?<version>\S+?)(?:\.?(?:\s|$))/i,
  ],
  examples: [
    {
      name: 'storage',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|TrueNAS-12.0-U8 (1a2b3c4d5e). Hardware: amd64 Intel(R) Xeon(R) CPU E-2234 @ 3.60GHz running at 3600. Software: FreeBSD 12.2', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.50536.1.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '12.0-U8', by: 'descr' }, { kind: 'is-a', vendor: 'TrueNAS' }, { kind: 'role', role: 'storage' }],
    },
    {
      name: 'SCALE tells no revision',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|TrueNAS-22.12.87.2. Hardware: x86_64 Example(R) CPU E9-8742. Software: Linux 5.15.107', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.50536.3.7'].join('\n') },
      reads: [{ kind: 'is-a', model: 'x86_64 Example(R) CPU E9-8742', version: '22.12.87.2', by: 'descr' }],
    },
  ],
});
