/** Knows Sophos: SFOS (also under Cyberoam), UTM. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Sophos: SFOS (also under Cyberoam), UTM',
  vendor: 'Sophos',
  enterprises: [2604, 21067, 9789],
  os: 'SFOS',
  role: 'firewall',
  foreign: /^Linux \S+ \d[.\d]+-\d[.\d]+\.g\w{7}(?:\.rb\d+)?-smp(?:64)? #/,
  descr: [{ match: /^Linux \S+ \d[.\d]+-\d[.\d]+\.g\w{7}(?:\.rb\d+)?-smp(?:64)? #/, os: 'UTM' }],
  leaves: {
    model: ['1.3.6.1.4.1.2604.5.1.1.2.0', '1.3.6.1.4.1.21067.2.1.1.2.0'],
    version: ['1.3.6.1.4.1.2604.5.1.1.3.0', '1.3.6.1.4.1.21067.2.1.1.3.0'],
    serial: ['1.3.6.1.4.1.2604.5.1.1.4.0', '1.3.6.1.4.1.21067.2.1.1.1.0'],
  },
  examples: [
    { name: 'UTM by the name of its kernel', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Linux fw 3.12.74-0.331999687.g0bd6f9d.rb6-smp64 #1 SMP', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') }, reads: [{ kind: 'is-a', vendor: 'Sophos' }, { kind: 'is-a', os: 'UTM' }, { kind: 'role', role: 'firewall' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2604.1.1', '1.3.6.1.4.1.2604.5.1.1.2.0|4|MX-1200', '1.3.6.1.4.1.2604.5.1.1.3.0|4|4.2.17', '1.3.6.1.4.1.2604.5.1.1.4.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Sophos' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
