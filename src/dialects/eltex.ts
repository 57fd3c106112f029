/** Knows Eltex switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Eltex switches',
  vendor: 'Eltex',
  enterprises: [35265],
  role: 'switch',
  descr: [
    /^(?<model>MES\S+)/i,
  ],
  leaves: {
    serial: ['1.3.6.1.4.1.89.53.14.1.5', '1.3.6.1.4.1.2076.81.1.120.0'],
  },
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|MES3324F 28-port 10G Managed Switch', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.35265.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MES3324F', by: 'descr' }, { kind: 'is-a', vendor: 'Eltex' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a switch on ISS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|MES2408B AC 8-port 1G Managed Switch', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.35265.1.139', '1.3.6.1.4.1.2076.81.1.120.0|4|ES000017'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'ES000017', by: 'leaf' }, { kind: 'is-a', vendor: 'Eltex' }],
    },
  ],
});
