/** Knows Supermicro: servers by their management controllers, switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Supermicro: servers by their management controllers, switches',
  vendor: 'Supermicro',
  enterprises: [10876],
  role: 'server',
  descr: [{ match: /^(?<model>(?:SSE|SBM|MBM)-\w[\w-]*)/, role: 'switch' }, { match: /^(?:SSE\b|Supermicro switch|SuperSwitch)/i, role: 'switch' }],
  leaves: {
    model: ['1.3.6.1.4.1.21317.1.16.3.4.0'],
    serial: ['1.3.6.1.4.1.21317.1.16.3.6.0'],
  },
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Supermicro switch', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10876.1.1'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Supermicro', by: 'sysobjectid' }, { kind: 'is-a', vendor: 'Supermicro' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SSE-G8748B', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10876.101.1.8749'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SSE-G8748B', by: 'descr' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a management controller behind a general agent (ATEN-IPMI-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.21317.1.16.3.4.0|4|SYS-1077R-MT', '1.3.6.1.4.1.21317.1.16.3.6.0|4|A177550X7A00177'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SYS-1077R-MT', serial: 'A177550X7A00177', vendor: 'Supermicro', by: 'leaf' }],
    },
  ],
});
